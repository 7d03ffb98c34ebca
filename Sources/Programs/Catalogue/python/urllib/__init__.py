# urllib: its parts are modules of their own.
