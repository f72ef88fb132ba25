"""Django's settings. Values come from the environment (docs/operations.md lists them); nothing here is of one town.

A page for each noun. Every fault of the environment is told at once, when all of it was read.
"""

from loket.settings.installation import *
from loket.settings.database import *
from loket.settings.mail import *
from loket.settings.registers import *
from loket.settings.login import *
from loket.settings.standards import *
from loket.settings.files import *
from loket.settings.security import *
from loket.settings.phone import *
from loket.settings.house import *
from loket.settings.look import *
from loket.settings.logs import *

env.check()
