"""Programs that must not compile, each for the reason that it names: what the types of the SDK forbid.

Every file here has a line with `// refused: words`. It is compiled as a client outside the package; the compiler has to refuse it, with an error
on that line that holds the words, and with no error elsewhere.

usage: run.py [BUILD_FOLDER]
"""
import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
build = pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else here.parent.parent / ".build" / "debug"
faults = []


def compile(path):
    done = subprocess.run(
        ["swiftc", "-typecheck", "-parse-as-library", "-swift-version", "6", "-module-name", "Client", "-I", str(build / "Modules"), str(path)],
        capture_output=True, text=True)
    return re.findall(r"^[^\n]*?:(\d+):\d+: error: ([^\n]*)", done.stderr, re.M), done


programs = sorted(here.glob("*.swift"))
for program in programs:
    text = program.read_text(encoding="utf-8")
    marked = [(number, line.partition("// refused: ")[2]) for number, line in enumerate(text.splitlines(), 1) if "// refused: " in line]
    if len(marked) != 1:
        faults.append(f"{program.name}: one line says what is refused")
        continue
    number, words = marked[0]
    errors, done = compile(program)
    if not errors:
        faults.append(f"{program.name}: it compiles\n{done.stderr}" if done.returncode == 0 else f"{program.name}: {done.stderr}")
        continue
    for line, message in errors:
        if int(line) != number:
            faults.append(f"{program.name}: an error on line {line} instead: {message}")
    if not any(int(line) == number and words in message for line, message in errors):
        faults.append(f"{program.name}: refused for another reason: {errors[0][1]}")

for fault in faults:
    print(fault, file=sys.stderr)
print(f"{len(programs)} programs refused by the compiler" if not faults else f"{len(faults)} faults")
sys.exit(1 if faults else 0)
