"""The forms for names, passwords and phrases, and what a password may not be."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from allauth.account.forms import LoginForm, ReauthenticateForm
from django import forms
from django.conf import settings
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from review.core import leaked

LONGEST = 128
WRONG = "Användarnamnet eller lösenordet stämmer inte."


class NotOfThisPlace:
    "Words that whoever guesses would begin with."

    WORDS = ("socialrapport", "utgivningsbordet", "socialtjänst", "kommun", "nämnden", "lösenord", "password")

    def validate(self, password: str, user: object = None) -> None:
        "Raises ValidationError for a password that little is left of without them."
        left = password.casefold()
        for word in self.WORDS:
            left = left.replace(word, "")
        if len(left) < 8:
            raise ValidationError("Lösenordet är för lätt att gissa: det är mest ord som hör till det här programmet.")

    def get_help_text(self) -> str:
        return "Lösenordet ska inte vara gjort av ord som hör till det här programmet."


class NotLeaked:
    "What others have lost, and whoever guesses tries first."

    def validate(self, password: str, user: object = None) -> None:
        """Raises ValidationError for a password that is in the list of those that have leaked.

        In production there has to be a list, unless the municipality has said that there is none.
        """
        if settings.LEAKED == NO_LIST or not (settings.LEAKED or settings.HTTPS):
            return
        try:
            found = leaked.is_in(Path(settings.LEAKED or "finns-inte"), password)
        except OSError as fault:
            raise ValidationError(LIST_IS_MISSING) from fault
        if found:
            raise ValidationError("Lösenordet finns bland dem som har läckt någonstans. Välj ett annat.")

    def get_help_text(self) -> str:
        return "Lösenordet ska inte vara ett som har läckt."


NO_LIST = "ingen"
LIST_IS_MISSING = (
    "Listan över läckta lösenord går inte att läsa, så inget lösenord kan väljas. Säg till den som sköter bordet."
)


class LogIn(LoginForm):  # type: ignore[misc]
    "Name and password; nothing tells which of them was wrong."

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].max_length = LONGEST
        for field in self.fields.values():
            field.error_messages["required"] = "Fyll i både användarnamn och lösenord."


class Again(ReauthenticateForm):  # type: ignore[misc]
    pass


class NewKey(forms.Form):
    "A phrase that locks one's own signing key. It is no password: it is not asked for when one logs in."

    fras = forms.CharField(min_length=12, max_length=LONGEST, strip=False)
    igen = forms.CharField(max_length=LONGEST, strip=False)

    def __init__(self, user: Any, *args: Any, **kwargs: Any) -> None:
        self.user = user
        super().__init__(*args, **kwargs)

    def clean_fras(self) -> str:
        phrase: str = self.cleaned_data["fras"]
        password_validation.validate_password(phrase, self.user)
        if self.user.has_usable_password() and self.user.check_password(phrase):
            raise ValidationError("Frasen får inte vara samma som lösenordet.")
        return phrase

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("fras") and cleaned.get("fras") != cleaned.get("igen"):
            self.add_error("igen", "Skriv samma fras två gånger.")
        return cleaned
