"""Builds the documentation site of the API with the toolchain's own compiler, and refuses what a reader would stumble over.

A public symbol without a comment, a top-level symbol that no topic of its module's page names, a topic that names nothing, a link that
leads nowhere: each is an error. Needs a build of the package; uses no plugin.

usage: site.py OUT [BUILD_FOLDER]
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
if len(sys.argv) < 2:
    sys.exit(__doc__)
out = pathlib.Path(sys.argv[1]).resolve()
build = pathlib.Path(sys.argv[2]).resolve() if len(sys.argv) > 2 else root / ".build" / "debug"

# A module behind those that it links, so that its page can link to theirs.
modules = [
    "HoaNhapValues", "HoaNhapPolicy", "HoaNhapStorage", "HoaNhapEligibility", "HoaNhapLoans", "HoaNhapPlan", "HoaNhapModels",
    "HoaNhapCasework", "HoaNhapFiles", "HoaNhapTesting",
]
faults = []


def run(*arguments):
    done = subprocess.run(arguments, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(arguments[:2])} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def target():
    information = json.loads(run("swiftc", "-print-target-info"))
    return information["target"]["unversionedTriple"] if sys.platform == "linux" else information["target"]["triple"]


def extract(module, graphs):
    run(
        "swift", "symbolgraph-extract", "-module-name", module, "-I", str(build / "Modules"), "-target", triple, "-output-dir",
        str(graphs), "-minimum-access-level", "public", "-skip-synthesized-members")


def graph_files(graphs):
    return {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted(graphs.glob("*.symbols.json"))}


def link_modules(module, files, homes, built):
    """Writes links to other modules' symbols in full, as the compiler wants them; the comments stay as the code reads them.

    A link to a module that is not built yet, because it stands higher, becomes plain code.
    """
    def full(match):
        name = re.split(r"[/-]", match[1])[0]
        home = homes.get(name)
        if home is None or module in home:
            return match[0]
        other = next((m for m in built if m in home), None)
        return f"``/{other}/{match[1]}``" if other else f"`{match[1]}`"

    for path, graph in files.items():
        for symbol in graph["symbols"]:
            for line in symbol.get("docComment", {}).get("lines", []):
                line["text"] = re.sub(r"``([A-Z][^`]*)``", full, line["text"])
        path.write_text(json.dumps(graph), encoding="utf-8")


def check_topics(module, symbols, page):
    """Every top-level symbol stands in one topic, and no topic names what is not there."""
    named = re.findall(r"^- ``([^`]+)``$", page.read_text(encoding="utf-8"), re.M)
    # An extension of another module's type is documented there.
    own = {s["names"]["title"] for s in symbols if len(s["pathComponents"]) == 1 and s["kind"]["identifier"] != "swift.extension"}
    for name in sorted(own - set(named)):
        faults.append(f"{page.relative_to(root)}: no topic names {name}")
    for name in sorted(set(named) - own):
        faults.append(f"{page.relative_to(root)}: {name} is no top-level symbol of {module}")
    for name in sorted({n for n in named if named.count(n) > 1}):
        faults.append(f"{page.relative_to(root)}: {name} stands in two topics")


triple = target()
with tempfile.TemporaryDirectory() as folder:
    work = pathlib.Path(folder)
    graphs = {module: work / f"{module}.graphs" for module in modules}
    for module, place in graphs.items():
        place.mkdir()
        extract(module, place)
    files = {module: graph_files(place) for module, place in graphs.items()}
    symbols = {module: [s for graph in files[module].values() for s in graph["symbols"]] for module in modules}
    homes = {}
    for module in modules:
        for symbol in symbols[module]:
            if len(symbol["pathComponents"]) == 1:
                homes.setdefault(symbol["names"]["title"], set()).add(module)
    archives = {}
    for module in modules:
        for symbol in symbols[module]:
            if not symbol.get("docComment", {}).get("lines"):
                faults.append(f"{module}: {'.'.join(symbol['pathComponents'])} has no comment")
        catalog = root / "Sources" / module / f"{module}.docc"
        check_topics(module, symbols[module], catalog / f"{module}.md")
        link_modules(module, files[module], homes, list(archives))
        archive = work / f"{module}.doccarchive"
        done = subprocess.run(
            [
                "docc", "convert", str(catalog), "--additional-symbol-graph-dir", str(graphs[module]), "--fallback-display-name", module,
                "--fallback-bundle-identifier", f"vn.hoanhap.{module}", "--output-path", str(archive),
                "--transform-for-static-hosting", "--hosting-base-path", "/", "--enable-experimental-external-link-support",
                "--warnings-as-errors", *(part for other in archives.values() for part in ("--dependency", str(other))),
            ],
            capture_output=True, text=True)
        if done.returncode:
            # The compiler's own words: the symbol, the place, the line.
            faults.append(f"{module}: the documentation does not build\n{done.stdout}{done.stderr}")
            continue
        archives[module] = archive
    if not faults:
        merged = work / "site.doccarchive"
        run("docc", "merge", *map(str, archives.values()), "--output-path", str(merged), "--synthesized-landing-page-name", "HoaNhap")
        if out.exists():
            shutil.rmtree(out)
        shutil.copytree(merged, out)

for fault in faults:
    print(fault, file=sys.stderr)
if faults:
    sys.exit(1)
pages = sum(1 for _ in out.glob("documentation/**/index.html"))
print(f"{sum(map(len, symbols.values()))} public symbols documented, {pages} pages in {out}")
