"""Reads calendars with a parser that knows nothing of this package, and compares them with the deadlines as JSON.

  .ci/calendars.py CALENDAR.ics DEADLINES.jsonl [--lang vi|en] [--remind DAYS] [--within]

The JSON is what `hoanhap deadlines --json` prints. --within: the calendar covers a part of the JSON's days, from its own time
stamp to its last event, as the month's does. Needs the package `icalendar` (Debian: python3-icalendar).
"""
import argparse
import datetime
import json
import pathlib
import sys

import icalendar

parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
parser.add_argument("calendar", type=pathlib.Path)
parser.add_argument("deadlines", type=pathlib.Path)
parser.add_argument("--lang", choices=["vi", "en"], default="vi")
parser.add_argument("--remind", default="", help="days before, with commas between")
parser.add_argument("--within", action="store_true")
arguments = parser.parse_args()
faults = []


def check(holds, words):
    if not holds:
        faults.append(words)


data = arguments.calendar.read_bytes()
check(data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b""), "every line ends in CRLF")
for line in data.split(b"\r\n"):
    check(len(line) <= 75, f"a line has more than 75 octets: {line[:40]!r}")
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        check(False, f"a letter is cut by a fold: {line[:40]!r}")

calendar = icalendar.Calendar.from_ical(data)
check(calendar.get("version") == "2.0" and calendar.get("method") == "PUBLISH", "VERSION 2.0 and METHOD PUBLISH")
check("HoaNhap" in calendar.get("prodid", ""), "PRODID names the product")
events = calendar.walk("VEVENT")
check(not any(component.errors for component in calendar.walk()), "the parser met errors")

rows = [json.loads(line) for line in arguments.deadlines.read_text(encoding="utf-8").splitlines()]
stamps = {event.decoded("dtstamp") for event in events}
check(len(stamps) <= 1, "one time stamp for all events")
if arguments.within and events:
    first = min(stamps).date().isoformat()
    last = max(event.decoded("dtstart") for event in events).isoformat()
    rows = [row for row in rows if first <= row["last_day"] <= last]

identifiers = [str(event["uid"]) for event in events]
check(len(set(identifiers)) == len(identifiers), "every UID is its own")
check(len(events) == len(rows), f"{len(events)} events for {len(rows)} deadlines")


def day(text):
    return datetime.date.fromisoformat(text)


def shown(text):
    """The day as the language of the calendar writes it."""
    if arguments.lang == "en":
        return text
    year, month, number = text.split("-")
    return f"{number}/{month}/{year}"


before = sorted({int(number) for number in arguments.remind.split(",") if number} | {0}, reverse=True)
other = "en" if arguments.lang == "vi" else "vi"
for event, row in zip(events, rows):
    name = f"{row['clause']} {row['agency']} {row['last_day']}"
    parts = str(event["uid"]).split("/")
    check(parts[1:4] == [row["clause"], row["agency"] or "-", row["last_day"]], f"{name}: UID {event['uid']}")
    check(event.decoded("dtstart") == day(row["last_day"]), f"{name}: begins on its last day")
    check(event.decoded("dtend") == day(row["due_before"]), f"{name}: ends before the day after")
    check(event["dtstart"].params.get("value") == "DATE", f"{name}: an all-day event")
    check(str(event["summary"]) == f"{row['clause']}: {row[arguments.lang]}", f"{name}: title {event['summary']}")
    lines = str(event["description"]).split("\n")
    check(lines[-1] == row[other], f"{name}: the other language stands last")
    check(any(line.endswith(shown(row["last_working_day"])) for line in lines), f"{name}: the working day is told")
    check(str(event["status"]) == "CONFIRMED" and int(event["sequence"]) == 0, f"{name}: confirmed, not changed yet")
    check(str(event["transp"]) == "TRANSPARENT", f"{name}: blocks no time")
    check(("categories" in event) == (row["agency"] is not None), f"{name}: a category where a body answers")
    alarms = [alarm.decoded("trigger") for alarm in event.walk("VALARM")]
    # Eight in the morning in Viet Nam.
    midnight = datetime.datetime.combine(day(row["last_working_day"]), datetime.time(1), datetime.timezone.utc)
    wanted = [midnight - datetime.timedelta(days=number) for number in before]
    check([alarm.astimezone(datetime.timezone.utc) for alarm in alarms] == wanted, f"{name}: alarms {alarms}")
    check(all(str(alarm["action"]) == "DISPLAY" for alarm in event.walk("VALARM")), f"{name}: alarms are shown")

# What the parser writes again is read to the same: nothing was lost on the way in.
again = icalendar.Calendar.from_ical(calendar.to_ical())
for event, copy in zip(events, again.walk("VEVENT")):
    check(event["summary"] == copy["summary"] and event["description"] == copy["description"], "written again")

print(f"{arguments.calendar}: {len(events)} events agree with the deadlines" if not faults else f"{arguments.calendar}:")
for fault in faults[:20]:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
