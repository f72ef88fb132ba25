"""A catalogus in and out: our own JSON, and the zip with one file for each resource that the field exchanges."""

from loket.catalogi.api.transfer.archive import package_in
from loket.catalogi.api.transfer.files import read_file, write_file
from loket.catalogi.api.transfer.report import Report
from loket.catalogi.api.transfer.standard import standard_package
from loket.catalogi.api.transfer.take_in import take_in

__all__ = ["Report", "package_in", "read_file", "standard_package", "take_in", "write_file"]
