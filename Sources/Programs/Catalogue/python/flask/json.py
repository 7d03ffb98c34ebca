# flask.json: json as Flask uses it.
from flask import jsonify
from json import dumps, loads
