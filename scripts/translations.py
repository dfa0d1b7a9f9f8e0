# SPDX-License-Identifier: MIT
"""Keep the translations: all texts into the `.ts` files, and those compiled for FreeCAD.

    translations.py           bring the .ts files up to date, then compile them
    translations.py check     fail if a .ts file is out of date or a translation is broken
    translations.py compile   compile only

The compiled `.qm` files lie beside their sources and are not in the repository. docs/translating.md
tells the rest.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Iterator

CHECKOUT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(CHECKOUT))

from conjure_workbench.errors import COMMAND_ERRORS  # noqa: E402
from conjure_workbench.vocabulary import COMMANDS  # noqa: E402
from conjure_workbench.vocabulary.sentences.command_words import named_parameters  # noqa: E402
from conjure_workbench.vocabulary.words.titles import title_of  # noqa: E402
from scripts.translation_faults import faults_of  # noqa: E402

QT_TOOLS = "PySide6-Essentials==6.12.0"
"""The package whose lupdate and lrelease are used. Those of Qt 5 find a third of the texts."""

FOLDER = CHECKOUT / "resources" / "translations"
LANGUAGES = {"de": "de_DE", "es-ES": "es_ES", "fr": "fr_FR", "zh-CN": "zh_CN"}
"""FreeCAD's code of each language, which ends the file's name, and Qt's."""

_GENERATED = "names_and_meanings.py"


def tool(name: str) -> str:
    """Return the path of a Qt tool; the first use on a machine downloads the package.

    Raises:
        subprocess.CalledProcessError: it could not be downloaded.
    """
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "conjure-qt-tools" / QT_TOOLS
    if not folder.exists():
        print(f"translations: installing {QT_TOOLS} into {folder}", file=sys.stderr)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as partial:
            pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-input")
            options = ("--quiet", "--no-deps", "--no-compile", "--target", f"{partial}/whole")
            subprocess.run([*pip, "install", *options, QT_TOOLS], check=True)
            Path(partial, "whole").rename(folder)
    return str(folder / "PySide6" / name)


def file_of(language: str, folder: Path = FOLDER) -> Path:
    """Return the path of a language's source file."""
    return folder / f"Conjure_{language}.ts"


def update(folder: Path = FOLDER) -> None:
    """Bring the source files of a folder up to date with the texts of the code."""
    gui = sorted((CHECKOUT / "conjure_workbench" / "gui").rglob("*.py"))
    with tempfile.TemporaryDirectory() as generated:
        names = Path(generated, _GENERATED)
        names.write_text("".join(_lines_of_names()), "utf-8")
        listed = Path(generated, "sources.lst")
        listed.write_text("".join(f"{path}\n" for path in (*gui, names)), "utf-8")
        for code, language in LANGUAGES.items():
            options = ("-silent", "-no-obsolete", "-sort-messages", "-locations", "none")
            languages = ("-source-language", "en_US", "-target-language", language)
            target = str(file_of(code, folder))
            subprocess.run(
                [tool("lupdate"), *options, *languages, f"@{listed}", "-ts", target], check=True
            )


def compile_all(folder: Path = FOLDER) -> None:
    """Compile every language; translations that nobody has reviewed are compiled as well.

    A file is replaced, not written to: a FreeCAD that has the old one in its memory would crash.
    """
    for code in LANGUAGES:
        source = file_of(code, folder)
        fresh = source.with_name(f".{code}-{os.getpid()}.qm")
        subprocess.run([tool("lrelease"), "-silent", str(source), "-qm", str(fresh)], check=True)
        fresh.replace(source.with_suffix(".qm"))


def check(folder: Path = FOLDER) -> list[str]:
    """Return what is wrong with the source files of a folder, a line each."""
    found = []
    with tempfile.TemporaryDirectory() as copies:
        for code in LANGUAGES:
            shutil.copy(file_of(code, folder), copies)
        update(Path(copies))
        for code in LANGUAGES:
            source = file_of(code, folder)
            if source.read_bytes() != file_of(code, Path(copies)).read_bytes():
                found.append(f"{source.name} is out of date; run `make translations`")
    for code in LANGUAGES:
        source = file_of(code, folder)
        found += [f"{source.name}: {fault}" for fault in faults_of(source)]
    return found


def _lines_of_names() -> Iterator[str]:
    """The texts that stand in no source of the window: names in commands, meanings of errors."""
    for title in sorted({title_of(name) for name in COMMANDS}):
        yield f'QT_TRANSLATE_NOOP("ConjureTitles", "{title}")\n'
    for name in named_parameters(COMMANDS.values()):
        yield f'QT_TRANSLATE_NOOP("ConjureParameters", "{name}")\n'
    for kind in COMMAND_ERRORS.values():
        yield f'QT_TRANSLATE_NOOP("ConjureErrors", "{kind.meaning}")\n'


def main() -> int:
    """Do what the argument says; returns the exit code."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("action", nargs="?", choices=("all", "check", "compile"), default="all")
    action = parser.parse_args().action
    if action == "check":
        problems = check()
        print("\n".join(f"translations: {problem}" for problem in problems), file=sys.stderr)
        return 1 if problems else 0
    if action == "all":
        update()
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main())
