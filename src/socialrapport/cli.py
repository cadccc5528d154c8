"""The program: its commands in order, and how it ends. Every refusal is Swedish and an exit code, never a traceback."""

from __future__ import annotations

import errno
import sys

import typer

from socialrapport import world
from socialrapport.commands import catalogue, desk, outside_tables, texts_read, whole_flow
from socialrapport.commands.outcomes_said import say
from socialrapport.model.issue import Refusal
from socialrapport.usage import SwedishUsage

app = typer.Typer(
    name="socialrapport",
    cls=SwedishUsage,
    help="Gör kommunens årliga socialtjänstrapport av dess egna register.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for part in (whole_flow, catalogue, outside_tables, texts_read, desk):
    app.add_typer(part.app)


def unexpected(error: Exception) -> None:
    """Say where the program failed, and nothing of what it held.

    The developer's way to the whole story is the environment variable SOCIALRAPPORT_FELSOK=1.
    """
    from socialrapport import failure

    if world.wants_tracebacks():
        raise error
    say(failure.told(error))


def tell_interrupted() -> int:
    say("\nAvbrutet. Ingenting har ändrats: det som fanns där tidigare är kvar.")
    return 1


FAULTS = {
    errno.ENOTDIR: "något som skulle vara en mapp är en fil",
    errno.EEXIST: "något som skulle vara en mapp är en fil",
    errno.EISDIR: "något som skulle vara en fil är en mapp",
    errno.ENOENT: "en fil eller mapp finns inte längre",
    errno.EACCES: "åtkomst nekad",
    errno.EMFILE: "för många öppna filer",
    errno.EBUSY: "en fil eller mapp används av något annat",
    errno.EIO: "disken svarar inte",
    errno.ENAMETOOLONG: "ett filnamn är för långt",
}


def main() -> None:
    "Run the program; every refusal ends in Swedish and an exit code, never in a traceback."
    presses = world.Presses.heard()
    world.look_seldom_for_cycles()
    try:
        app(prog_name="socialrapport")
    except Refusal as refusal:
        for reason in refusal.reasons:
            say(reason)
        sys.exit(refusal.exit_code)
    except (KeyboardInterrupt, world.Interrupted):
        sys.exit(tell_interrupted())
    except MemoryError:
        say("Minnet tog slut. Ingenting har ändrats. Kör på en maskin med mer minne eller färre år.")
        sys.exit(1)
    except OSError as error:
        if presses.asked:
            sys.exit(tell_interrupted())
        fault = FAULTS.get(error.errno or 0, f"felkod {error.errno}")
        say(f"Ett fel i filsystemet stoppade arbetet: {fault}. Ingenting har ändrats.")
        sys.exit(1)
    except Exception as error:
        # A library that is interrupted may end in an error of its own.
        if presses.asked:
            sys.exit(tell_interrupted())
        unexpected(error)
        sys.exit(1)
    finally:
        presses.deaf()


if __name__ == "__main__":
    main()
