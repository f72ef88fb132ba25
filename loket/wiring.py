"""Who reacts to what. The outbox defers one job for each line, in the command's own transaction.

The national APIs find here who calls (`caller_of`), who must hear of a change (`publish`), and for whom it is written
down that an application read (`note_read`, by `PERSONS`); berichten whose address it is (`persons_at`); inloggen which
partij it is that logs in (`partij_of`). Redactie finds here which kinds of pages there are, and how the website shows
them (`KINDS`). Search finds here who tells it what can be found (`SOURCES`).
"""

from dataclasses import replace
from functools import partial

from loket.afspraken import events as afspraken
from loket.afspraken import reactions as in_afspraken
from loket.autorisaties.commands import PersonsRead
from loket.autorisaties.commands import note_read as note_read_of
from loket.autorisaties.queries import caller_of
from loket.balie import events as balie
from loket.balie import reactions as in_balie
from loket.berichten import events as berichten
from loket.besluiten import events as besluiten
from loket.besluiten import reactions as in_besluiten
from loket.besluiten.queries import persons as in_besluiten_persons
from loket.correspondentie import reactions as in_correspondentie
from loket.formulieren import events as formulieren
from loket.formulieren import reactions as in_formulieren
from loket.kernel.outbox import Wiring
from loket.klachten import events as klachten
from loket.klachten import reactions as in_klachten
from loket.klantcontacten import events as klantcontacten
from loket.klantcontacten import reactions as in_klantcontacten
from loket.klantcontacten.queries import persons as in_klantcontacten_persons
from loket.locaties import events as locaties
from loket.locaties.commands import tell_all_locaties
from loket.meldingen import events as meldingen
from loket.meldingen import reactions as in_meldingen
from loket.notificaties.commands import publish
from loket.organisatie import events as organisatie
from loket.partijen.commands.ingelogd import partij_of
from loket.partijen.queries import persons as in_partijen_persons
from loket.partijen.queries.persons import persons_at
from loket.personeel import reactions as in_personeel
from loket.post import events as post
from loket.post import reactions as in_post
from loket.producten.commands.kinds import PRODUCT, VRAAG, subjects
from loket.programma import reactions as in_programma
from loket.raad import events as raad
from loket.raad import reactions as in_raad
from loket.raad.commands import tell_all_vergaderingen
from loket.redactie import reactions as in_redactie
from loket.redactie.commands import tell_all_pages
from loket.redactie.rules.kind import Kind
from loket.redactie.rules.own_kinds import EVENEMENT, NIEUWS, PAGINA
from loket.regelgeving.commands import tell_all_regelingen
from loket.rooster import events as rooster
from loket.telefonie import reactions as in_telefonie
from loket.toegang import events as toegang
from loket.toegang import reactions as in_toegang
from loket.verwerkingen import events as verwerkingen
from loket.website.commands import tell_own_pages
from loket.website.pages import preview as on_the_website
from loket.website.rules.own_pages import KIND as OWN_PAGE
from loket.zaken import events as zaken
from loket.zaken import reactions as in_zaken
from loket.zaken.queries import persons as in_zaken_persons
from loket.zoeken.rules.source import Source

__all__ = ["KINDS", "SOURCES", "WIRING", "caller_of", "note_read", "partij_of", "persons_at", "publish"]

KINDS: list[Kind] = [
    replace(PRODUCT, show=on_the_website.product),
    replace(VRAAG, show=on_the_website.vraag),
    replace(PAGINA, show=on_the_website.pagina, choices=subjects),
    replace(NIEUWS, show=on_the_website.news_item),
    replace(EVENEMENT, show=on_the_website.event),
]
PERSONS: dict[str, PersonsRead] = {
    "zaken": in_zaken_persons.persons_read,
    "documenten": in_zaken_persons.persons_of_documents,
    "besluiten": in_besluiten_persons.persons_read,
    "partijen": in_partijen_persons.persons_read,
    "klantcontacten": in_klantcontacten_persons.persons_read,
}
note_read = partial(note_read_of, PERSONS)
SOURCES: list[Source] = [
    Source(("product", "aan-de-telefoon", "vraag", "pagina", "nieuws", "evenement"), tell_all_pages),
    Source(("regeling",), tell_all_regelingen),
    Source(("vergadering", "raadsstuk"), tell_all_vergaderingen),
    Source(("locatie",), tell_all_locaties),
    Source((OWN_PAGE,), tell_own_pages),
]
WIRING: Wiring = {
    formulieren.AanvraagFailed: [in_formulieren.confirm_without_zaak],
    afspraken.AfspraakMade: [in_afspraken.tell_that_it_is_made],
    afspraken.AfspraakMoved: [in_afspraken.tell_that_it_moved],
    afspraken.AfspraakCancelled: [in_afspraken.tell_that_it_is_cancelled],
    afspraken.AfspraakDisplaced: [in_afspraken.tell_that_it_fell_away],
    afspraken.VisitorNotCome: [in_afspraken.tell_that_nobody_came],
    afspraken.TimeCameFree: [in_afspraken.offer_earlier],
    berichten.BerichtFailed: [in_correspondentie.hear_that_it_failed],
    berichten.BerichtCameBack: [in_correspondentie.hear_that_it_came_back],
    balie.VolgnummerTaken: [in_balie.send_number],
    balie.TelephoneLeft: [in_balie.send_number],
    balie.VisitEnded: [in_balie.ask_what_they_think],
    balie.SpecialistCalled: [in_balie.tell_specialists],
    post.PoststukRouted: [in_post.confirm_receipt],
    post.PoststukPutWithZaak: [in_post.confirm_receipt],
    post.PoststukFinished: [in_post.confirm_receipt],
    post.PoststapUndone: [in_post.take_back],
    raad.VerslagPublished: [in_raad.send_verslag],
    raad.DeelnemerAdded: [in_raad.send_verslag],
    organisatie.MedewerkerHired: [in_toegang.invite_who_is_new, in_personeel.give_inwerklijst],
    organisatie.MedewerkerChanged: [in_toegang.tell_that_the_address_changed],
    toegang.SecondFactorsRemoved: [in_toegang.tell_that_the_second_step_is_gone],
    organisatie.EmploymentEnded: [in_toegang.end_sessions_of_who_left, in_redactie.tell_that_pages_have_no_owner],
    klantcontacten.TerugbelverzoekPromised: [in_klantcontacten.tell_the_promise],
    klantcontacten.KlantcontactClosed: [in_klantcontacten.ask_what_they_think],
    klantcontacten.ComplimentGiven: [in_klantcontacten.tell_of_a_compliment],
    klantcontacten.KnelpuntReachedOwner: [in_klantcontacten.tell_the_owner_of_a_knelpunt],
    klantcontacten.TerugbelverzoekFinished: [in_klantcontacten.tell_that_an_answer_is_there],
    klantcontacten.TerugbelpogingMade: [in_klantcontacten.tell_that_nobody_answered],
    rooster.VerbeteractieOpened: [in_telefonie.tell_the_manager],
    zaken.StatusToTell: [in_zaken.tell_the_status],
    zaken.AanvullingAsked: [in_zaken.ask_the_applicant],
    zaken.DeadlineMoved: [in_zaken.tell_the_new_day],
    zaken.ZaakOpened: [in_klachten.make_klacht_of_zaak],
    zaken.ZaakDeleted: [
        in_meldingen.let_go_of_zaak,
        in_formulieren.let_go_of_zaak,
        in_klachten.let_go_of_zaak,
    ],
    zaken.StapUndone: [in_zaken.take_back_messages],
    verwerkingen.NoodtoegangTaken: [in_zaken.tell_the_team],
    locaties.ChecklistPointFailed: [in_programma.plan_for_checklist],
    klachten.KlachtReceived: [in_klachten.tell_the_coordinators],
    klachten.KlachtAssigned: [in_klachten.tell_the_handler],
    klachten.InquiryStarted: [in_klachten.send_the_copies],
    klachten.MaatregelPlanned: [in_klachten.tell_the_owner],
    meldingen.MeldingReceived: [
        in_meldingen.confirm_receipt,
        in_meldingen.call_piket_when_urgent,
        in_meldingen.bring_zaak_along,
    ],
    meldingen.MeldingTakenOver: [in_meldingen.bring_zaak_along],
    meldingen.MeldingFollowed: [in_meldingen.confirm_following],
    meldingen.MelderContactLeft: [in_meldingen.confirm_following],
    meldingen.MeldingStarted: [in_meldingen.bring_zaak_along],
    meldingen.MeldingPlanned: [in_meldingen.tell_it_is_planned, in_meldingen.bring_zaak_along],
    meldingen.MelderAsked: [in_meldingen.ask_the_melder, in_meldingen.bring_zaak_along],
    meldingen.MeldingRecategorised: [in_meldingen.call_piket_when_urgent, in_meldingen.bring_zaak_along],
    meldingen.MeldingPrioritised: [in_meldingen.call_piket_when_urgent, in_meldingen.bring_zaak_along],
    meldingen.MeldingCompleted: [in_meldingen.tell_it_is_completed, in_meldingen.bring_zaak_along],
    meldingen.MeldingForwarded: [
        in_meldingen.tell_it_is_forwarded,
        in_meldingen.tell_the_owner,
        in_meldingen.bring_zaak_along,
    ],
    meldingen.MeldingMerged: [in_meldingen.tell_it_was_known, in_meldingen.bring_zaak_along],
    meldingen.MeldingWithdrawn: [in_meldingen.bring_zaak_along],
    meldingen.MeldingReopened: [
        in_meldingen.tell_it_is_reopened,
        in_meldingen.call_piket_when_urgent,
        in_meldingen.bring_zaak_along,
    ],
    meldingen.StepUndone: [in_meldingen.take_back_messages, in_meldingen.bring_zaak_along],
    meldingen.PiketCalled: [in_meldingen.text_piket],
    meldingen.PiketSilent: [in_meldingen.tell_that_piket_is_silent],
    besluiten.BesluitTaken: [in_besluiten.tell_it_was_decided],
    besluiten.BesluitCorrected: [in_besluiten.tell_it_was_corrected],
    besluiten.BesluitWithdrawn: [in_besluiten.tell_it_was_withdrawn],
}
