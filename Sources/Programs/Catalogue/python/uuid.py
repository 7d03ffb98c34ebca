# uuid: random ones.
import os


class UUID:
    def __init__(self, hex):
        self.hex = hex.replace("-", "").lower()
        if len(self.hex) != 32:
            raise ValueError("badly formed hexadecimal UUID string")

    @property
    def int(self):
        return int(self.hex, 16)

    def __str__(self):
        h = self.hex
        return "-".join((h[:8], h[8:12], h[12:16], h[16:20], h[20:]))

    def __repr__(self):
        return "UUID(%r)" % str(self)

    def __eq__(self, other):
        return isinstance(other, UUID) and self.hex == other.hex

    def __hash__(self):
        return hash(self.hex)


def uuid4():
    h = os.urandom(16).hex()
    return UUID(h[:12] + "4" + h[13:16] + "89ab"[int(h[16], 16) % 4] + h[17:])


uuid1 = uuid4
