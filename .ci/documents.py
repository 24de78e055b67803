"""Checks the documents of the repository: every relative link leads somewhere, the table of README.md and README.vi.md
name the same modules and show the quick-start as it is, no source file has grown past 400 lines, every decision record is
listed, the Swift of the handbook is compiled."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
files = subprocess.run(["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True, check=True)
tracked = [root / name for name in files.stdout.split("\n") if name and (root / name).exists()]
faults = []


def anchors(text):
    found = set()
    for heading in re.findall(r"^#+ +(.*)$", text, re.M):
        plain = re.sub(r"[`*_]", "", heading).strip().lower()
        found.add(re.sub(r"[^\w\- ]", "", plain).replace(" ", "-"))
    return found


links = 0
for path in tracked:
    if path.suffix != ".md":
        continue
    text = path.read_text(encoding="utf-8")
    plain = re.sub(r"```.*?```", "", text, flags=re.S)
    for target in re.findall(r"\]\(([^)\s]+)\)", plain):
        if re.match(r"[a-z]+:", target):
            continue
        links += 1
        name, _, anchor = target.partition("#")
        other = (path.parent / name).resolve() if name else path
        if not other.exists():
            faults.append(f"{path.relative_to(root)}: the link {target} leads nowhere")
        elif anchor and other.suffix == ".md" and anchor not in anchors(other.read_text(encoding="utf-8")):
            faults.append(f"{path.relative_to(root)}: {target} has no such heading")

for path in tracked:
    if path.suffix == ".swift" and len(path.read_text(encoding="utf-8").splitlines()) > 400:
        faults.append(f"{path.relative_to(root)}: more than 400 lines; one idea a file")

modules = {path.name for path in (root / "Sources").iterdir() if path.is_dir()}
for name in ("README.md", "README.vi.md"):
    missing = [module for module in sorted(modules) if f"`{module}`" not in (root / name).read_text(encoding="utf-8")]
    if missing:
        faults.append(f"{name}: does not name {', '.join(missing)}")

# The example of the front page is the quick-start target, letter by letter, so that it compiles.
quick_start = (root / "Examples" / "quick-start" / "main.swift").read_text(encoding="utf-8")
for name in ("README.md", "README.vi.md"):
    if f"```swift\n{quick_start}```" not in (root / name).read_text(encoding="utf-8"):
        faults.append(f"{name}: its example is not Examples/quick-start/main.swift")

# Every block of Swift in the handbook and on the page of a module stands, line for line, in a test that runs.
compiled = "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "Tests" / "HandbookTests").glob("*.swift")))
compiled = "\n" + "\n".join(line.strip() for line in compiled.splitlines() if line.strip()) + "\n"
taught = [path for path in tracked if path.suffix == ".md" and ("Handbook" in path.parts or path.parent.suffix == ".docc")]
snippets = 0
for path in taught:
    for block in re.findall(r"^```swift\n(.*?)^```", path.read_text(encoding="utf-8"), re.M | re.S):
        snippets += 1
        lines = "\n".join(line.strip() for line in block.splitlines() if line.strip())
        if f"\n{lines}\n" not in compiled:
            faults.append(f"{path.relative_to(root)}: a block of Swift is in no test of Tests/HandbookTests: {lines.splitlines()[0]}")

records = root / "Documentation" / "Decisions"
index = (records / "README.md").read_text(encoding="utf-8")
for record in sorted(records.glob("[0-9]*.md")):
    if record.name not in index:
        faults.append(f"Documentation/Decisions/README.md: does not list {record.name}")

print(f"{links} links checked, {snippets} blocks of Swift compared with the tests")
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
