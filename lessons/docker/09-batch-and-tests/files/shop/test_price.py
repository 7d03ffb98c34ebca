import unittest
from price import total


class TotalTest(unittest.TestCase):
    def test_nothing(self):
        self.assertEqual(total([]), 0)

    def test_several(self):
        self.assertEqual(total([5, 7, 30]), 42)


if __name__ == '__main__':
    unittest.main()
