"""Compares answers of the portal with the expected ones, field by field."""

from .plan import plan

# The cautions that decision 0008 names; the portal may show others, of which nothing is known here.
CAUTIONS = {
    "hsct-mrd-unknown", "extension-without-reason", "extension-other-cycle", "late-dose", "interruption-short",
    "interruption-omit", "interruption-reduce", "interruption-long", "reduction-first-cycle", "rounding-over-5",
    "rounding-refused", "weight-change", "thin-bag", "cytopenia-28-days-eu", "infusion-reaction-mild",
    "liver-transaminases", "renal-no-data",
}


def differences(form, answer):
    """(field, expected, answered) for each field that differs."""
    expected = _plain(plan(form))
    answered = _plain(answer)
    if "rules" in answered:
        answered["rules"] = sorted(rule for rule in answered["rules"] if _is_compared(*rule))
    return _compare("", expected, answered)


def _is_compared(severity, rule):
    return severity in ("stop", "hold") or (severity == "caution" and rule in CAUTIONS)


def _plain(part):
    """As JSON would give it back: lists and text. Figures stay: 1 is 1.00."""
    if isinstance(part, dict):
        return {name: _plain(entry) for name, entry in part.items()}
    if isinstance(part, (list, tuple)):
        return [_plain(entry) for entry in part]
    return part.isoformat() if hasattr(part, "isoformat") else part


def _compare(path, expected, answered):
    if isinstance(expected, dict) and isinstance(answered, dict):
        for name, entry in expected.items():
            yield from _compare(f"{path}.{name}".lstrip("."), entry, answered.get(name))
    elif isinstance(expected, list) and isinstance(answered, list) and len(expected) == len(answered):
        for number, (entry, other) in enumerate(zip(expected, answered)):
            yield from _compare(f"{path}[{number}]", entry, other)
    elif expected != answered:
        yield path, expected, answered
