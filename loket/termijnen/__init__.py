"""Lawful days and office hours. Pure: no clock, no database; every function gets its day or moment."""
