"""The only door to disk, clock and environment: files out, work folders, the secret, progress, the wish to end.

What is written appears whole or not at all: a folder is built beside its place and moved in.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import gc
import hashlib
import os
import re
import secrets
import shutil
import signal
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from socialrapport.model.issue import Refusal
from socialrapport.model.written import figure

Progress = Callable[[str], None]

KEY_VARIABLE = "SOCIALRAPPORT_NYCKEL"
MEMORY_VARIABLE = "SOCIALRAPPORT_MINNE"
MEMORY = "3GB"
THREADS_VARIABLE = "SOCIALRAPPORT_TRADAR"
WORK = "socialrapport-arbete-"
"""What the names of work folders begin with."""
SOURCE = (".py", ".yaml", ".md", ".typ", ".html", ".css")


CYCLES = (50_000, 20, 50)
"""When objects that hold each other are looked for: values that do not change hardly ever do, and to look through all
that there is time after time is a twentieth of a build."""


def look_seldom_for_cycles() -> None:
    "Let go of what nobody holds at once, as always, and look seldom for more."
    gc.set_threshold(*CYCLES)


def source_sha256(part: str = "") -> str:
    """The sha256 over the program's own source, or that of one *part* (`catalogue`), by path.

    Two programs that differ in what they define or how they write differ here.
    """
    top, digest = Path(__file__).parent / part, hashlib.sha256()
    found = {p.relative_to(top).as_posix(): p for p in top.rglob("*") if p.suffix in SOURCE and p.is_file()}
    for name in sorted(found):
        digest.update(name.encode() + b"\0" + found[name].read_bytes() + b"\0")
    return digest.hexdigest()


class Interrupted(BaseException):
    """Ctrl-C, or a polite request to end; of our own, since the libraries have their own ideas of the usual one."""


class Presses:
    """Ends the work the first time that it is asked to; pressing again does not disturb the tidying up.

    What is raised while C code calls Python, as when a kernel is compiled, is printed there and forgotten. Then it is
    raised again a moment later, over and over until somebody hears it.
    """

    def __init__(self) -> None:
        self.asked = False

    @classmethod
    def heard(cls) -> Presses:
        "From now on."
        presses = cls()
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, presses)
        signal.signal(signal.SIGALRM, presses.again)
        before = sys.unraisablehook
        sys.unraisablehook = lambda lost: presses.raise_later() if lost.exc_type is Interrupted else before(lost)
        return presses

    def __call__(self, number: int, frame: Any) -> None:
        if not self.asked:
            self.asked = True
            raise Interrupted

    def deaf(self) -> None:
        "The work is done: whoever presses now is too late to end it."
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)

    def again(self, number: int, frame: Any) -> None:
        raise Interrupted

    def raise_later(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, MOMENT)


MOMENT = 0.05
"Seconds."


def stop_if_asked() -> None:
    "Raises `Interrupted` where the work was asked to end and something kept that to itself."
    presses = signal.getsignal(signal.SIGINT)
    if isinstance(presses, Presses) and presses.asked:
        signal.setitimer(signal.ITIMER_REAL, 0)
        raise Interrupted


def silent(message: str) -> None:
    "Progress for nobody."


class Stages:
    """Tells on stderr what is being done and, when the next thing begins, how long it took.

    Where one thing ends and the next begins, the work ends if it was asked to.
    """

    def __init__(self, quiet: bool = False) -> None:
        self.quiet = quiet
        self.started: float | None = None
        self.name = ""

    def __call__(self, name: str) -> None:
        stop_if_asked()
        self.finish()
        self.name, self.started = name, time.monotonic()
        if not self.quiet and sys.stderr.isatty():
            print(f"  … {name}", end="\r", file=sys.stderr, flush=True)

    def finish(self) -> None:
        "Close the stage that is open, if any."
        if self.started is not None and not self.quiet:
            seconds = figure(time.monotonic() - self.started, 1)
            print(
                f"  ✓ {self.name} ({seconds} s)\033[K" if sys.stderr.isatty() else f"  ✓ {self.name} ({seconds} s)",
                file=sys.stderr,
                flush=True,
            )
        self.started = None


def kept_key() -> str:
    """The secret that the authority keeps in the environment, or nothing.

    Raises `Refusal` if it is too short to keep a secret.
    """
    given = os.environ.get(KEY_VARIABLE, "")
    if given and len(given) < 16:
        raise Refusal(
            f"Nyckeln i miljövariabeln {KEY_VARIABLE} är kortare än 16 tecken. En kort nyckel går att gissa, "
            "och då kan pseudonymerna räknas tillbaka till personnummer. Ange en längre, eller ta bort "
            "variabeln så skapas en nyckel som bara gäller den här körningen.",
            exit_code=2,
        )
    return given


def pseudonym_key() -> bytes:
    """The key that person numbers are pseudonymised with.

    From the environment where the authority keeps one, otherwise made for this run and forgotten
    with it. No output depends on it.
    """
    return kept_key().encode() or secrets.token_bytes(32)


def variable(name: str) -> str | None:
    "What the environment says *name* is, or None where it says nothing."
    return os.environ.get(name)


def wants_tracebacks() -> bool:
    "Whether a developer has asked for the whole story of an unexpected error."
    return os.environ.get("SOCIALRAPPORT_FELSOK", "") == "1"


def memory_limit() -> str:
    """How much memory the engine may use: what the environment says, or what a report of a large city needs.

    Raises `Refusal` for what is no amount of memory.
    """
    given = os.environ.get(MEMORY_VARIABLE, "").replace(" ", "").replace(",", ".").upper() or MEMORY
    if not re.fullmatch(r"\d+(\.\d+)?[MG]B", given):
        raise Refusal(
            f"Miljövariabeln {MEMORY_VARIABLE} säger hur mycket minne räkningen får använda. Skriv till exempel "
            f"{MEMORY_VARIABLE}=8GB eller {MEMORY_VARIABLE}=800MB.",
            exit_code=2,
        )
    return given


def threads() -> int | None:
    """How many of the machine's cores the engine may use; None is all of them.

    Raises `Refusal` for what is no number of cores.
    """
    given = os.environ.get(THREADS_VARIABLE, "").strip()
    if given and not re.fullmatch(r"[1-9]\d{0,3}", given):
        raise Refusal(
            f"Miljövariabeln {THREADS_VARIABLE} säger hur många kärnor räkningen får använda. Skriv ett helt tal, till "
            f"exempel {THREADS_VARIABLE}=1, eller ta bort den, så används alla.",
            exit_code=2,
        )
    return int(given) if given else None


@contextlib.contextmanager
def work_folder() -> Iterator[Path]:
    """A folder that only we can read and that is gone afterwards, whatever happens.

    A run that was killed could not remove its own: that is done here, by the next.
    """
    top = Path(tempfile.gettempdir())
    for abandoned in top.glob(WORK + "*"):
        remove_abandoned(abandoned)
    folder, held = held_folder(top)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def held_folder(top: Path) -> tuple[Path, int]:
    "A new folder in *top*, locked as long as the descriptor is open: the system lets go of it when a process dies."
    while True:
        folder = Path(tempfile.mkdtemp(prefix=WORK, dir=top))
        held = locked(folder)
        if held is not None and folder.exists():
            return folder, held
        # Another run took it for abandoned before it was locked.
        if held is not None:
            os.close(held)


def remove_abandoned(folder: Path) -> None:
    "Remove a work folder that no living run holds."
    held = locked(folder)
    if held is not None:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(held)


def locked(folder: Path) -> int | None:
    "The descriptor that holds *folder*, or None where somebody else does, or it is not ours, or gone."
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError:
        return None
    try:
        if os.fstat(descriptor).st_uid == os.getuid():
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return descriptor
    except OSError:
        pass
    os.close(descriptor)
    return None


def must_lie_apart(out: Path, extracts: Path) -> None:
    "Raises `Refusal` where what is written would stand among the extracts, which are of persons and read as they are."
    if out.resolve().is_relative_to(extracts.resolve()):
        raise Refusal(
            f"Utgåvan kan inte läggas i {out}: det är i mappen med underlag, {extracts}. Där skulle den läsas som ett "
            "underlag nästa gång. Ange en annan mapp med --out. Ingenting har ändrats.",
            exit_code=2,
        )


def must_be_writable(folder: Path, marker: str) -> None:
    """Refuse a target that holds something we did not make, before any work is done.

    A target may be absent, empty, or hold *marker* from an earlier run.
    """
    must_be_reached(folder)
    must_lead_somewhere(folder)
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"{folder} är en fil. Ange en mapp som --out.", exit_code=2)
    if folder.is_dir() and any(folder.iterdir()) and not (folder / marker).exists():
        raise Refusal(
            f"Mappen {folder} innehåller redan något annat än en tidigare utgåva ({marker} saknas). Den rörs "
            "inte, för att inget ska gå förlorat. Ange en ny eller tom mapp som --out.",
            exit_code=2,
        )
    if folder.is_mount():
        raise Refusal(
            f"{folder} är en monterad disk, som inte kan bytas ut i ett drag. Ange en mapp i den som --out.",
            exit_code=2,
        )
    parent = existing_parent(folder)
    must_take_a_file(parent, folder.name)


def printable(name: str) -> str:
    "With a question mark for each sign that cannot be written, or that would begin a line of its own."
    return "".join("?" if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in name)


def must_be_reached(path: Path) -> None:
    "Raises `Refusal` for a name that is too long, of signs that no row can show, or where the user may not look."
    if (shown := printable(str(path))) != str(path):
        raise Refusal(f"{shown}: namnet har tecken som inte kan skrivas (? står för dem). Ange ett annat.", exit_code=2)
    try:
        path.is_dir()
    except OSError:
        raise Refusal(
            f"Det går inte att skriva {path}. Ange ett annat namn eller en annan mapp.", exit_code=2
        ) from None


def must_take_a_file(folder: Path, name: str) -> None:
    "Raises `Refusal` where nothing can be put in *folder*: what the system says of rights tells not of every disk."
    try:
        Path(tempfile.mkdtemp(prefix=f".{name}-", dir=folder)).rmdir()
    except OSError:
        raise Refusal(f"Det går inte att skriva i {folder}. Ange en mapp som du har skrivrätt till.") from None


def must_lead_somewhere(folder: Path) -> None:
    "Raises `Refusal` for a link to what there is nothing of."
    if folder.is_symlink() and not folder.exists():
        raise Refusal(f"{folder} är en länk till något som inte finns. Ange en mapp som --out.", exit_code=2)


def existing_parent(folder: Path) -> Path:
    "The nearest folder above *folder* that exists."
    parent = folder.absolute().parent
    while not parent.exists():
        parent = parent.parent
    return parent


@contextlib.contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """A folder to fill; when the block ends without error it takes *folder*'s place in one move.

    On error or interruption *folder* is as it was.
    """
    folder = folder.absolute()
    top = existing_parent(folder)
    made = not folder.parent.exists()
    with refusing_full_disk(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    try:
        with refusing_full_disk(folder):
            yield fresh
            fresh.chmod(0o755)
            stop_if_asked()
            swap_in(fresh, folder)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        if made and not folder.exists():
            remove_empty(folder.parent, top)


def remove_empty(folder: Path, top: Path) -> None:
    "Remove *folder* and its parents below *top* as long as they are empty."
    while folder != top:
        try:
            folder.rmdir()
        except OSError:
            return
        folder = folder.parent


def swap_in(fresh: Path, folder: Path) -> None:
    "Put *fresh* where *folder* is; what was there is removed only when the new one stands."
    if not folder.exists():
        fresh.rename(folder)
        return
    old = fresh.with_name(fresh.name + "-forra")
    folder.rename(old)
    try:
        fresh.rename(folder)
    except BaseException:
        old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


@contextlib.contextmanager
def refusing_full_disk(folder: Path) -> Iterator[None]:
    "Turn the operating system's refusals into ours."
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise Refusal(
                f"Disken blev full när {folder} skulle skrivas. Ingenting har ändrats: det som fanns där "
                "tidigare är kvar. Frigör utrymme och kör igen."
            ) from None
        if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
            raise Refusal(f"Det går inte att skriva {folder}: åtkomst nekad. Ingenting har ändrats.") from None
        raise


def save(folder: Path, files: Mapping[str, bytes]) -> None:
    "Write *files* (relative path to bytes) as *folder*, whole or not at all."
    with whole_folder(folder) as fresh:
        for name, content in files.items():
            path = fresh / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)


def must_be_a_file(path: Path) -> None:
    "Raises `Refusal` where *path* is something that no file may replace, or nothing can be written."
    must_be_reached(path)
    if path.is_dir():
        raise Refusal(f"{path} är en mapp. Ange en fil.", exit_code=2)
    if path.exists() and not path.is_file():
        raise Refusal(f"{path} är ingen vanlig fil. Ange en fil som kan ersättas.", exit_code=2)
    must_take_a_file(existing_parent(path), path.name)


def save_file(path: Path, content: str | bytes) -> None:
    "Write *content* as the file *path*, whole or not at all; what is there already is replaced only then."
    must_be_a_file(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        number, fresh = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    except OSError:
        raise Refusal(f"{path}: filen kan inte skapas där. Kontrollera sökvägen och rättigheterna.") from None
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content.encode() if isinstance(content, str) else content)
        os.chmod(fresh, 0o644)
        stop_if_asked()
        os.replace(fresh, path)
    except BaseException as error:
        Path(fresh).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise Refusal(f"{path}: filen kunde inte skrivas. Kontrollera att det finns plats på disken.") from None
        raise


def refuse_overwriting(out: Path, *inputs: Path) -> None:
    "What is read is never written over."
    if any(out.resolve() == path.resolve() for path in inputs):
        raise Refusal(
            f"--out {out} är samma fil som ett underlag. Ange en annan fil; underlaget ändras aldrig.", exit_code=2
        )
