"""Where the command `briefing` starts: before anything else is imported, it is settled how an interrupt ends it."""

from generator.interrupts import end_at_once

end_at_once()  # the imports take most of a second, and have nothing to clean up

from generator.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
