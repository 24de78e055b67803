"""Rewrites Swift sources so that every mutant is in them, switched by a number that is read once at start.

An operator becomes an operator of its own that does the same unless its mutant is active; a constant becomes a call that gives
it unless its mutant is active. Nothing else of the text changes, so what is built without a mutant is the program itself.
"""
import dataclasses
import re

# Which properties of the policy the rules read, by the file that declares them. Their numbers and standings are mutated.
values = {
    "BorrowerParameters.swift": [
        "minimumAge", "routes", "minimumWorkingAge", "establishmentTypes", "enterpriseWorkers", "enterpriseCapital",
        "enterpriseRevenue", "cooperativeMembers", "unionMembers", "groupMembers"],
    "ConditionParameters.swift": [
        "need", "list", "managementYears", "conduct", "noTrainingDebt", "institutionConfirmation", "lawfulOperation",
        "workerShare", "confirmedPlan", "listedWorkers", "noSamePurposeDebt"],
    "CeilingParameters.swift": ["purposes", "person", "establishment", "perWorker", "trainingMonth"],
    "TermParameters.swift": ["production"],
    "Edition.swift": ["inForceFrom", "start"],
}
# The arithmetic of dates that the rules rest on, by the functions' first words.
dates = {
    "CivilDate+Steps.swift": ["func adding(years", "func order(afterYears"],
    "CivilDate.swift": ["func isLeap("],
}

comparisons = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"], "==": ["!="], "!=": ["=="]}
logic = {"&&": "||", "||": "&&"}
arithmetic = {"+": "-", "-": "+", "*": "+", "&+": "&-", "&-": "&+"}
outcomes = [".satisfied", ".unmet", ".undetermined"]
kinds = [".bar", ".paper", ".time", ".amount", ".status"]
standings = [".enacted", ".analogous", ".assumed"]

token = re.compile(
    r"""(?P<comment>//[^\n]*)
      | (?P<string>"(?:[^"\\]|\\.)*")
      | (?P<index>\.\d+)
      | (?P<number>(?<![\w$])\d[\d_]*(?!\w|\.\d))
      | (?P<member>(?<![\w)\]?>!])\.[A-Za-z_]\w*)
      | (?P<word>[A-Za-z_$@#]\w*)
      | (?P<operator>[-+*/%<>=!&|^~?]+|\.\.\.|\.\.<)
      | (?P<mark>[^\s\w])
      | (?P<space>\s+)""", re.X)


@dataclasses.dataclass
class Mutant:
    number: int
    file: str
    row: int
    source: str
    before: str
    after: str
    repeat: int = 1

    @property
    def change(self):
        again = f" #{self.repeat}" if self.repeat > 1 else ""
        return f"[{self.before} → {self.after}{again}]  {self.source}"

    @property
    def key(self):
        """What names it in the list of survivors: no line number, which every edit would move."""
        return f"{self.file.rsplit('/', 1)[-1]}: {self.change}"

    @property
    def line(self):
        return f"{self.file}:{self.row}: {self.change}"


class Rewriter:
    """Goes through the chosen parts of files and hands out numbers."""

    def __init__(self):
        self.mutants = []
        self.operators = []

    def note(self, file, text, place, before, after):
        row = text.count("\n", 0, place) + 1
        source = text.splitlines()[row - 1].strip()
        mutant = Mutant(len(self.mutants) + 1, file, row, source, before, after)
        while any(other.key == mutant.key for other in self.mutants):
            mutant.repeat += 1
        self.mutants.append(mutant)
        return mutant.number

    def own(self, declaration):
        """An operator that stands nowhere else, declared by a text in which NAME is its name."""
        count = len(self.operators)
        name = chr(0x2200 + count // 256) + chr(0x2200 + count % 256)
        self.operators.append(declaration.replace("NAME", name))
        return name

    def rewrite(self, file, text, spans=None, constants_only=False):
        """The text with its mutants; only what lies in one of the spans is touched, everything where there are none."""
        text = text.replace("@inlinable @inline(__always)\n", "\n").replace("@inline(__always)\n", "\n")
        text = re.sub(r"@inlinable (?=package|public)", "", text)
        spans = find_spans(text, spans)
        parts, previous, pattern, place = [], [], None, 0
        for match in token.finditer(text):
            assert match.start() == place, f"{file}: {text[place:place + 20]!r} is not understood"
            place = match.end()
            kind, piece = match.lastgroup, match.group()
            new = piece
            if kind == "word" and piece == "case":
                pattern = ""
            elif pattern is not None and (piece in (":", "=", "}") and pattern.count("(") == pattern.count(")")):
                pattern = None
            elif pattern is not None:
                pattern += piece
            inside = any(start <= match.start() < end for start, end in spans)
            # What is said of types is no comparison of values.
            inside = inside and not re.search(r"\bwhere [\w.]+ +(==)?$", text[text.rfind("\n", 0, place) + 1:place])
            if inside and pattern is None and kind not in ("comment", "string", "space"):
                around = text[max(0, match.start() - 1)] + text[match.end():match.end() + 1]
                new = self.change(file, text, match, kind, piece, previous, around, constants_only) or piece
            if kind not in ("space", "comment"):
                previous = (previous + [piece])[-4:]
            parts.append(new)
        return "".join(parts)

    def change(self, file, text, match, kind, piece, previous, around, constants_only):
        def note(after):
            return self.note(file, text, match.start(), piece, after)

        last = previous[-1] if previous else ""
        if kind == "number":
            value = int(piece.replace("_", ""))
            return f"mutant({note(str(value + 1))}, {piece}, {value + 1}, {note(str(value - 1))}, {value - 1})"
        if kind == "member" and piece in standings and constants_only:
            others = [other for other in standings if other != piece]
            return f"mutant({note(others[0])}, {piece}, {others[0]}, {note(others[1])}, {others[1]})"
        if constants_only:
            return None
        if kind == "operator" and around == "  ":
            return self.operator(piece, note, last, text[match.end():].lstrip()[:1])
        if kind == "operator" and piece == "!" and around[1:].strip():
            number = note("nothing")
            return self.own(
                f"prefix operator NAME\npublic prefix func NAME (a: Bool) -> Bool {{ activeMutant == {number} ? a : !a }}")
        if kind == "member":
            return self.member(piece, note, previous)
        if kind == "word" and piece in ("true", "false"):
            other = "false" if piece == "true" else "true"
            return f"mutant({note(other)}, {piece}, {other})"
        # `.and(` and `.or(` of outcomes, and the lists of menders.
        if kind == "word" and piece in ("and", "or") and last == "." and text[match.end()] == "(":
            other = "or" if piece == "and" else "and"
            return f"mutated{piece.title()}({note(other)})"
        if kind == "word" and last == "." and previous[-2:-1] == ["Menders"] and text[match.end()] != "(":
            return f"{piece}.mutated({note('none')})"
        return None

    def operator(self, piece, note, last, following):
        text = last.startswith('"') or following == '"'
        if piece in comparisons:
            constraint = "Equatable" if piece in ("==", "!=") else "Comparable"
            body = f"a {piece} b"
            for other in reversed(comparisons[piece]):
                body = f"activeMutant == {note(other)} ? a {other} b : {body}"
            return self.own(
                "infix operator NAME: ComparisonPrecedence\n"
                f"public func NAME <T: {constraint}>(a: T, b: T) -> Bool {{ {body} }}")
        if piece in logic:
            precedence = "LogicalConjunctionPrecedence" if piece == "&&" else "LogicalDisjunctionPrecedence"
            other = logic[piece]
            return self.own(
                f"infix operator NAME: {precedence}\n"
                "public func NAME (a: Bool, b: @autoclosure () throws -> Bool) rethrows -> Bool {\n"
                f"  if activeMutant == {note(other)} {{ return try a {other} b() }}\n  return try a {piece} b()\n}}")
        if piece in arithmetic and not text:
            other = arithmetic[piece]
            precedence = "MultiplicationPrecedence" if piece == "*" else "AdditionPrecedence"
            return self.own(
                f"infix operator NAME: {precedence}\n"
                f"public func NAME <T: FixedWidthInteger>(a: T, b: T) -> T {{ activeMutant == {note(other)} ? a {other} b : a {piece} b }}")
        if piece == "|":
            return self.own(
                "infix operator NAME: AdditionPrecedence\n"
                f"public func NAME <T: FixedWidthInteger>(a: T, b: T) -> T {{ activeMutant == {note('left alone')} ? a : a | b }}")
        if piece == "|=":
            return self.own(
                "infix operator NAME: AssignmentPrecedence\n"
                f"public func NAME <T: FixedWidthInteger>(a: inout T, b: T) {{ if activeMutant != {note('nothing')} {{ a |= b }} }}")
        return None

    def member(self, piece, note, previous):
        before, last = ["", "", *previous][-2:]
        if piece in outcomes:
            others = [other for other in outcomes if other != piece]
            return f"mutant({note(others[0])}, {piece}, {others[0]}, {note(others[1])}, {others[1]})"
        # The kind behind the clause in a header.
        if piece in kinds and last == "," and (before.startswith('"') or before == "clause"):
            other = kinds[(kinds.index(piece) + 1) % len(kinds)]
            return f"mutant({note(other)}, {piece}, {other})"
        # A fact that is named as missing, or the fact of a flag.
        named = [("missing", ":"), ("missing", "="), ("insert", "("), ("union", "("), ("FactSet", "{")]
        if (before, last) in named:
            return f"mutant({note('[]')}, {piece}, [])"
        return None


def find_spans(text, starts):
    """From each start to the end of its declaration: the next line that is as little indented and not its own."""
    if starts is None:
        return [(0, len(text))]
    spans = []
    for start in starts:
        found = re.search(start, text, re.M)
        if not found:
            raise SystemExit(f"mutation: no {start} in the sources any more")
        begin = text.rfind("\n", 0, found.start()) + 1
        indent = len(text[begin:]) - len(text[begin:].lstrip(" "))
        end = re.compile(rf"^ {{0,{indent}}}(?:\}}|///|public|static|var|let|func|@)", re.M).search(text, found.end())
        spans.append((begin, end.start() if end else len(text)))
    return spans


def rewrite(root):
    """The rewritten files by name, the mutants, and the files that the rewritten ones need."""
    rewriter, files = Rewriter(), {}

    def take(path, starts=None, constants_only=False):
        name = str(path.relative_to(root))
        text = path.read_text(encoding="utf-8")
        files[name] = rewriter.rewrite(name, text, starts, constants_only)

    eligibility = root / "Sources" / "HoaNhapEligibility"
    for path in sorted((eligibility / "Rules" / "Decision08").glob("*.swift")):
        take(path)
    take(eligibility / "Facts" / "FactsCheck.swift")
    take(eligibility / "Verdict" / "Contradiction.swift")
    for name, properties in values.items():
        path = root / "Sources" / "HoaNhapPolicy" / "Editions" / name
        take(path, [rf"(?:var|let) {name}\b" for name in properties], constants_only=True)
    for name, functions in dates.items():
        take(root / "Sources" / "HoaNhapValues" / "Dates" / name, [re.escape(start) for start in functions])

    support = {
        "Sources/HoaNhapValues/Mutants.swift": SUPPORT + "\n".join(rewriter.operators) + "\n",
        "Sources/HoaNhapEligibility/MutantOutcomes.swift": OUTCOMES,
    }
    return files, rewriter.mutants, support


SUPPORT = """#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The number of the mutant that is switched on; 0 for none.
public let activeMutant: Int = getenv("HOANHAP_MUTANT").flatMap { Int(String(cString: $0)) } ?? 0

public func mutant<T>(_ number: Int, _ value: T, _ other: T) -> T { activeMutant == number ? other : value }

public func mutant<T>(_ one: Int, _ value: T, _ first: T, _ two: Int, _ second: T) -> T {
  activeMutant == one ? first : activeMutant == two ? second : value
}
"""

OUTCOMES = """import HoaNhapValues

extension Outcome {
  func mutatedAnd(_ number: Int) -> (Outcome) -> Outcome { { activeMutant == number ? self.or($0) : self.and($0) } }
  func mutatedOr(_ number: Int) -> (Outcome) -> Outcome { { activeMutant == number ? self.and($0) : self.or($0) } }
}

extension [Mender] {
  func mutated(_ number: Int) -> [Mender] { activeMutant == number ? [] : self }
}
"""
