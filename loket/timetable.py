"""What runs when (Europe/Amsterdam is not known to cron lines: they are UTC)."""

from procrastinate import App

from loket.afspraken import commands as afspraken
from loket.archief import commands as archief
from loket.avg import commands as avg
from loket.balie import commands as balie
from loket.basisregistraties.commands import forget_old_bevragingen, forget_old_terugmeldingen
from loket.beloften import commands as beloften
from loket.berichten import commands as berichten
from loket.bezoek import commands as bezoek
from loket.cijfers import commands as cijfers
from loket.correspondentie import commands as correspondentie
from loket.documenten import commands as documenten
from loket.formulieren import commands as formulieren
from loket.gebied.jobs import sweep_tiles
from loket.kernel.jobs import Timetable, remove_finished_jobs, timed
from loket.kernel.limits import sweep_rate_windows
from loket.kernel.once import sweep_sendings
from loket.klachten import commands as klachten
from loket.klantcontacten import commands as klantcontacten
from loket.mail import commands as mail
from loket.meldingen import commands as meldingen
from loket.notificaties import commands as notificaties
from loket.post import commands as post
from loket.producten import commands as producten
from loket.programma import commands as programma
from loket.raad import commands as raad
from loket.redactie import commands as redactie
from loket.redactie.jobs import start_link_check
from loket.storingen.commands import forget_old_storingen
from loket.telefonie import commands as telefonie
from loket.toegang.jobs import sweep_sessions
from loket.verwerkingen.commands import forget_old_lines
from loket.waardering import commands as waardering
from loket.wijkagenda import commands as wijkagenda
from loket.zaken import commands as zaken
from loket.zoeken import commands as zoeken

TIMETABLE: Timetable = {
    afspraken.note_no_shows: "*/5 * * * *",
    afspraken.forget_visitors: "*/30 1-4 * * *",
    archief.prepare_year: "10 4 * * *",
    balie.end_old_numbers: "5 1 * * *",
    balie.forget_visitors: "35 1 * * *",
    balie.note_visits: "15 * * * *",
    correspondentie.warn_of_expiry: "20 6 * * *",
    documenten.sweep_content: "5 * * * *",
    sweep_tiles: "10 * * * *",
    notificaties.deliver_what_waits: "* * * * *",
    notificaties.sweep_afleveringen: "40 * * * *",
    klantcontacten.escalate_late_calls: "*/5 * * * *",
    klantcontacten.tell_leaders_of_late_calls: "0 6 * * *",
    klantcontacten.forget_old_contacten: "50 1 * * *",
    klantcontacten.forget_old_concepten: "49 1 * * *",
    mail.fetch_all_mail: "* * * * *",
    mail.scan_held_mail: "*/5 * * * *",
    mail.destroy_old_mail: "35 2 * * *",
    mail.sweep_mail: "45 * * * *",
    meldingen.pass_on_unanswered_calls: "* * * * *",
    meldingen.ask_what_they_think: "40 7 * * *",
    meldingen.give_zaken: "*/5 * * * *",
    meldingen.sweep_photos: "20 * * * *",
    meldingen.sweep_overnames: "25 1 * * *",
    meldingen.forget_melders: "45 1 * * *",
    meldingen.empty_meldingen: "50 1 * * *",
    formulieren.look_at_open_payments: "*/5 * * * *",
    formulieren.hand_over_what_waits: "*/5 * * * *",
    formulieren.send_back_what_waits: "20 * * * *",
    formulieren.mind_requests: "15 7 * * *",
    formulieren.mind_norms: "20 6 * * *",
    formulieren.mind_signatures: "25 6-18 * * *",
    formulieren.sweep_bijlagen: "35 * * * *",
    formulieren.remove_old_drafts: "40 1 * * *",
    formulieren.empty_handed_over: "42 1 * * *",
    formulieren.forget_old_moments: "44 1 * * *",
    klachten.forget_old_klachten: "49 1 * * *",
    klachten.sweep_bijlagen: "37 * * * *",
    avg.forget_old_klanten: "30 3 * * *",
    forget_old_lines: "55 1 * * *",
    forget_old_bevragingen: "57 1 * * *",
    forget_old_terugmeldingen: "58 1 * * *",
    berichten.send_what_waits: "* * * * *",
    berichten.forget_old_berichten: "53 1 * * *",
    berichten.forget_old_onbereikbaar: "51 1 * * *",
    berichten.forget_talen: "50 1 * * *",
    forget_old_storingen: "59 1 * * *",
    bezoek.close_days: "20 0 * * *",
    beloften.measure: "15 3 * * *",
    cijfers.refresh: "* * * * *",
    cijfers.nightly: "20 3 * * *",
    cijfers.freeze_months: "50 3 * * *",
    cijfers.warn_owners: "30 5 * * *",
    cijfers.draw_sample: "50 5 * * 1",
    cijfers.plan_improvements: "40 5 * * *",
    remove_finished_jobs: "15 1 * * *",
    sweep_rate_windows: "30 1 * * *",
    sweep_sendings: "25 * * * *",
    sweep_sessions: "35 * * * *",
    producten.tell_new_prices: "1 22,23 * * *",  # midnight here, in summer and in winter
    redactie.publish_what_is_due: "3 * * * *",
    redactie.end_what_is_over: "4 * * * *",
    redactie.remind_owners: "0 6 * * *",
    redactie.warn_of_old_drafts: "10 6 * * *",
    redactie.tidy_old_drafts: "25 2 * * *",
    redactie.forget_old_signals: "54 1 * * *",
    redactie.take_down_what_is_old: "15 2 * * *",
    start_link_check: "0 1 * * *",
    post.collect_scans: "* * * * *",
    post.empty_old_post: "56 1 * * *",
    post.sweep_scans: "45 * * * *",
    programma.remind_of_checks: "5 6 * * *",
    raad.forget_deelnemers: "5 2 * * *",
    raad.sweep_stukken: "50 * * * *",
    telefonie.end_lost_calls: "35 * * * *",
    telefonie.note_agreements_kept: "20 3 1-5 * *",
    telefonie.forget_old_calls: "*/10 1-5 * * *",
    waardering.forget_old_uitnodigingen: "52 1 * * *",
    waardering.tell_of_peiling: "10 7 * * *",
    zaken.ask_what_they_think: "50 7 * * *",
    wijkagenda.tell_what_is_new: "45 7 * * *",
    wijkagenda.forget_old_punten: "48 1 * * *",
    zaken.lapse_aanvullingen: "10 2 * * *",
    zaken.set_mijlpalen: "55 * * * *",
    zoeken.learn_missing_meanings: "10 3 * * *",
    zoeken.measure_search: "40 3 * * *",
    zoeken.propose_learned: "20 2 * * *",
    zoeken.sweep_searches: "30 2 * * *",
}


def register(app: App) -> None:
    """Called once, when the job application is ready."""
    timed(app, TIMETABLE)
