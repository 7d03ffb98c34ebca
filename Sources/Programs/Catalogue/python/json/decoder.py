# json.decoder: where the error of reading lives.
from json import JSONDecodeError
