"""A second, independent implementation of the dose engine, written from docs/decisions/0008 and the labels alone.

It shares no code and no data file with src/: what both agree on was read twice.
"""
