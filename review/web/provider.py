"""The municipality's identity provider (OpenID Connect, code flow with state, nonce and PKCE), as allauth asks for it.

allauth sends no nonce and trusts an ID token that it has fetched itself; here both are tried (`review.core.identity`).
"""

from __future__ import annotations

import secrets
from typing import Any

from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView, OAuth2LoginView
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST
from requests import RequestException

from review.core import identity
from review.core.identity import NotTrusted
from review.web.accounts import PROVIDER


class Untrusted(NotTrusted, OAuth2Error):  # type: ignore[misc]
    "As allauth knows a fault."


class Adapter(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    nonce = ""

    @property
    def openid_config(self) -> dict[str, Any]:
        "What the provider says of itself; only if it is the one that was asked for, where nobody listens on the way."
        if settings.HTTPS and not settings.OIDC_ISSUER.startswith("https://"):
            raise Untrusted("Kommunens inloggning måste nås med https.")
        try:
            found: dict[str, Any] = super().openid_config
        except (RequestException, ValueError) as fault:
            raise Untrusted("Kommunens inloggning går inte att nå.") from fault
        if str(found.get("issuer", "")).rstrip("/") != settings.OIDC_ISSUER:
            raise Untrusted("Den som svarar är inte kommunens identitetstjänst.")
        return found

    @property
    def basic_auth(self) -> bool:
        "As OpenID Connect Discovery has it: by header, unless the provider says that it only takes the other way."
        return "client_secret_basic" in self.openid_config.get(
            "token_endpoint_auth_methods_supported", ["client_secret_basic"]
        )

    def complete_login(self, request: HttpRequest, app: SocialApp, token: Any, **kwargs: Any) -> Any:
        said = self.claims(app, str(kwargs["response"].get("id_token", "")))
        try:
            who = identity.person(said, settings.OIDC_CLAIM)
        except NotTrusted as fault:
            raise Untrusted(str(fault)) from fault
        login = self.get_provider().sociallogin_from_response(request, {"sub": who})
        login.strong = identity.is_strong(said, settings.OIDC_STRONG)
        return login

    def claims(self, app: SocialApp, token: str) -> dict[str, Any]:
        config = self.openid_config
        try:
            with get_adapter().get_requests_session() as asked:
                keys = asked.get(config["jwks_uri"]).json()
            return identity.claims(token, keys, config["issuer"], app.client_id, self.nonce)
        except NotTrusted as fault:
            raise Untrusted(str(fault)) from fault
        except (RequestException, ValueError, KeyError, TypeError) as fault:
            raise Untrusted("Identitetstjänstens nycklar går inte att läsa.") from fault

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        return request.build_absolute_uri(reverse("kommunen_svar"))


class Provider(OpenIDConnectProvider):  # type: ignore[misc]
    id = PROVIDER
    oauth2_adapter_class = Adapter
    pkce_enabled_default = True

    def get_default_scope(self) -> list[str]:
        return ["openid", "email"] if settings.OIDC_CLAIM == "email" else ["openid", "profile"]

    def get_redirect_from_request_kwargs(self, request: HttpRequest) -> dict[str, Any]:
        "Nothing that is asked of the provider can be changed by an address."
        return {"process": "login", "next_url": None, "scope": self.get_scope(), "auth_params": {}}

    def redirect(
        self, request: HttpRequest, process: Any, next_url: Any = None, data: Any = None, **kwargs: Any
    ) -> Any:
        nonce = secrets.token_urlsafe(24)
        asked = {**kwargs.pop("auth_params", {}), "nonce": nonce}
        return super().redirect(request, process, next_url, data, auth_params=asked, nonce=nonce, **kwargs)

    def extract_uid(self, data: dict[str, Any]) -> str:
        return str(data["sub"])

    def extract_common_fields(self, data: dict[str, Any]) -> dict[str, Any]:
        return {}

    def extract_email_addresses(self, data: dict[str, Any]) -> list[Any]:
        return []

    def extract_extra_data(self, data: dict[str, Any]) -> dict[str, Any]:
        "What the provider tells of a person is not kept."
        return {}

    def get_login_url(self, request: HttpRequest, **kwargs: Any) -> str:
        return reverse("kommunen")

    def get_callback_url(self) -> str:
        return reverse("kommunen_svar")


provider_classes = [Provider]


class Callback(OAuth2CallbackView):  # type: ignore[misc]
    def _get_state(self, request: HttpRequest, provider: Any) -> Any:
        state, answer = super()._get_state(request, provider)
        self.adapter.nonce = (state or {}).get("nonce", "")
        return state, answer


class Begin(OAuth2LoginView):  # type: ignore[misc]
    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            return self.get_provider().redirect_from_request(request)
        except OAuth2Error as fault:
            return get_adapter().on_authentication_error(request, self.get_provider(), exception=fault)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    "Off to the provider: only from our own form, so that nobody is logged in by a link."
    return asked(Begin, request)


@require_GET
def back(request: HttpRequest) -> HttpResponse:
    "Back from the provider."
    return asked(Callback, request)


def asked(view: Any, request: HttpRequest) -> HttpResponse:
    if not settings.OIDC_ISSUER:
        raise Http404
    answer: HttpResponse = view.adapter_view(Adapter(request, PROVIDER))(request)
    return answer
