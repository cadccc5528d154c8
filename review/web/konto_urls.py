"""The addresses of accounts: those of allauth that the desk has, by its names for them, and the desk's own."""

from allauth.account import views as account
from allauth.mfa.base import views as steps
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as keys
from django.urls import path

from review.web import konto, provider

urlpatterns = [
    path("logga-in", account.LoginView.as_view(template_name="logga_in.html"), name="account_login"),
    path("logga-in/kod", steps.authenticate, name="mfa_authenticate"),
    path("logga-in/kommunen", provider.begin, name="kommunen"),
    path("logga-in/kommunen/svar", provider.back, name="kommunen_svar"),
    path("logga-ut", konto.Out.as_view(), name="account_logout"),
    path("konto/", konto.konto, name="konto"),
    path("konto/losenord", konto.Password.as_view(), name="losenord"),
    path("konto/valj/<uidb64>/<token>", konto.Choose.as_view(), name="valj_losenord"),
    path("konto/nyckel", konto.nyckel, name="nyckel"),
    path("konto/ut", konto.ut, name="ut_overallt"),
    path("konto/om-igen", konto.logga_in_igen, name="logga_in_igen"),
    path("konto/igen", account.ReauthenticateView.as_view(), name="account_reauthenticate"),
    path("konto/steg/", steps.index, name="mfa_index"),
    path("konto/steg/igen", steps.reauthenticate, name="mfa_reauthenticate"),
    path("konto/steg/app", totp.activate_totp, name="mfa_activate_totp"),
    path("konto/steg/app/bild.svg", konto.bild, name="bild"),
    path("konto/steg/app/bort", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("konto/steg/koder", codes.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("konto/steg/koder/nya", codes.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    path("konto/steg/nycklar", keys.list_webauthn, name="mfa_list_webauthn"),
    path("konto/steg/nycklar/ny", keys.add_webauthn, name="mfa_add_webauthn"),
    path("konto/steg/nycklar/igen", keys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("konto/steg/nycklar/<int:pk>/bort", keys.remove_webauthn, name="mfa_remove_webauthn"),
]
