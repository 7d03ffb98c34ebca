# this module asks nothing of its importer; it is there so that "from __future__ import ..." works.
annotations = division = print_function = absolute_import = unicode_literals = generators = True
