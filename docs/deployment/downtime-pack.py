#!/usr/bin/env python3
"""Prints every monograph of a running portal as a PDF, with an index, for the hours in which neither portal nor network is there.

usage: downtime-pack.py ADDRESS FOLDER [--drugs SLUG...]    such as http://127.0.0.1:8080 /srv/downtime
FOLDER is replaced as a whole once everything is printed; if anything fails, or the content changes meanwhile, it stays as it was.
Needs Chromium (CHROMIUM names another program); takes about two seconds a drug.
"""
import argparse, datetime, hashlib, html, json, os, shutil, subprocess, sys, tempfile, urllib.request
from pathlib import Path

# As the sheets themselves say (Display.DaysOfPaper).
DAYS = 7

INDEX = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Downtime pack of {date}</title>
<style>
body {{ font: 16px/1.5 sans-serif; max-width: 50rem; margin: 1rem auto; padding: 0 1rem; }}
code {{ overflow-wrap: anywhere; }} th, td {{ text-align: left; padding: .3rem 1rem .3rem 0; }}
@media print {{ @page {{ size: A4; margin: 10mm; }} tr {{ break-inside: avoid; }} }}
</style>
</head>
<body>
<h1>Downtime pack of {date}</h1>
<p>Monographs of {address} with the content <code>{digest}</code>, for use while the portal cannot be reached. It holds no calculator:
doses are calculated by the site's own worksheet and checked by a second person.</p>
<p><strong>Not for use after {expires}</strong>; the day stands on each sheet too. When the portal answers again, throw prints away.</p>
<table>
<thead><tr><th>Drug</th><th>Other names</th><th>Sheets to print</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
</body>
</html>
"""


def ask(address):
    with urllib.request.urlopen(address, timeout=30) as answer:
        return json.load(answer)


def chromium():
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None) or sys.exit("There is no Chromium.")


def print_page(browser, profile, address, target):
    # As root a browser has no sandbox; it opens nothing but the site's own portal.
    sandbox = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    subprocess.run(
        [browser, "--headless", *sandbox, "--disable-gpu", "--no-pdf-header-footer", f"--user-data-dir={profile}", f"--print-to-pdf={target}", address],
        check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not target.exists() or not target.read_bytes().startswith(b"%PDF-"):
        sys.exit(f"{address} was not printed.")


def row(drug):
    other = ", ".join(drug["brandNames"] + drug["otherNames"])
    return f'<tr><td>{html.escape(drug["name"])}</td><td>{html.escape(other)}</td><td><a href="{drug["slug"]}.pdf">{drug["slug"]}.pdf</a></td></tr>'


def make(portal, folder, wanted):
    status = ask(f"{portal}/api/status")
    drugs = [drug for drug in ask(f"{portal}/api/drugs") if not wanted or drug["slug"] in wanted]
    missing = set(wanted) - {drug["slug"] for drug in drugs}
    if missing or not drugs:
        sys.exit(f"The portal has no {', '.join(sorted(missing)) or 'drug'}.")

    browser = chromium()
    with tempfile.TemporaryDirectory() as profile:
        for drug in drugs:
            print_page(browser, profile, f"{portal}/drugs/{drug['slug']}", folder / f"{drug['slug']}.pdf")
        if ask(f"{portal}/api/status")["digest"] != status["digest"]:
            sys.exit("The content changed while it was printed: begin again.")

        now = datetime.datetime.now().astimezone()
        shown = {"date": f"{now:%Y-%m-%d %H:%M %Z}", "expires": f"{now + datetime.timedelta(days=DAYS):%Y-%m-%d}"}
        text = INDEX.format(address=html.escape(portal), digest=status["digest"], rows="\n".join(map(row, drugs)), **shown)
        (folder / "index.html").write_text(text, encoding="utf-8")
        print_page(browser, profile, (folder / "index.html").as_uri(), folder / "index.pdf")

    sums = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(folder.iterdir())]
    (folder / "SHA256SUMS").write_text("".join(sums), encoding="utf-8")
    print(f"{len(drugs)} drugs of content {status['digest']}, not for use after {shown['expires']}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("address")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--drugs", nargs="+", default=[], metavar="SLUG")
    given = parser.parse_args()
    target = given.folder.resolve()
    if target.exists() and not (target / "SHA256SUMS").exists() and any(target.iterdir()):
        sys.exit(f"{target} holds something else.")

    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".downtime-") as work:
        made = Path(work) / "made"
        made.mkdir()
        make(given.address.rstrip("/"), made, given.drugs)
        if target.exists():
            target.rename(Path(work) / "before")
        made.rename(target)


if __name__ == "__main__":
    main()
