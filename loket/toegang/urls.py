"""/inloggen/ and what belongs to it, /werk/ik/ and /beheer/toegang/."""

from django.urls import path

from loket.toegang.pages import access, account, demo, identity, log_in, passkey, password

app_name = "toegang"
urlpatterns = [
    path("inloggen/", log_in.log_in, name="login"),
    path("inloggen/demo/", demo.enter_demo, name="demo"),
    path("inloggen/tweede-stap/", log_in.second_step, name="second_step"),
    path("inloggen/herstelcode/", log_in.recovery, name="recovery"),
    path("inloggen/passkey/vraag/", passkey.log_in_question, name="passkey_question"),
    path("inloggen/passkey/", passkey.log_in_answer, name="passkey_answer"),
    path("inloggen/account/", identity.away, name="identity"),
    path("inloggen/account/terug/", identity.back, name="identity_back"),
    path("inloggen/wachtwoord-vergeten/", password.forgotten, name="forgotten"),
    path("inloggen/nieuw-wachtwoord/", password.choose, name="choose_password"),
    path("inloggen/nieuw-wachtwoord/<uuid:medewerker_id>/<str:token>/", password.reset, name="reset"),
    path("inloggen/uitnodiging/<str:token>/", password.invited, name="invited"),
    path("inloggen/instellen/", account.set_up, name="set_up"),
    path("inloggen/instellen/app/", account.set_up_app, name="set_up_app"),
    path("inloggen/instellen/passkey/", account.set_up_passkey, name="set_up_passkey"),
    path("inloggen/instellen/passkey/vraag/", passkey.add_question, name="add_question"),
    path("inloggen/instellen/passkey/antwoord/", passkey.add_answer, name="add_answer"),
    path("uitloggen/", log_in.log_out, name="logout"),
    path("werk/ik/", account.account, name="account"),
    path("werk/ik/wachtwoord/", password.change, name="change_password"),
    path("werk/ik/bevestigen/", account.confirm, name="confirm"),
    path("werk/ik/herstelcodes/", account.codes, name="codes"),
    path("werk/ik/herstelcodes/nieuw/", account.renew_codes, name="renew_codes"),
    path("werk/ik/app/verwijderen/", account.remove_app, name="remove_app"),
    path("werk/ik/passkeys/<uuid:passkey_id>/verwijderen/", account.remove_passkey, name="remove_passkey"),
    path("werk/ik/sessies/uitloggen/", account.end_sessions, name="end_sessions"),
    path("werk/ik/sessies/<uuid:public_id>/uitloggen/", account.end_session, name="end_session"),
    path("beheer/toegang/<uuid:id>/", access.access, name="access"),
    path("beheer/toegang/<uuid:id>/blokkade/", access.lift_lock, name="lift_lock"),
    path("beheer/toegang/<uuid:id>/uitnodigen/", access.invite, name="invite"),
    path("beheer/toegang/<uuid:id>/mail/", access.mail_link, name="mail_link"),
    path("beheer/toegang/<uuid:id>/uitloggen/", access.end_sessions, name="end_sessions_of"),
    path("beheer/toegang/<uuid:id>/tweede-stap/", access.remove_factors, name="remove_factors"),
]
