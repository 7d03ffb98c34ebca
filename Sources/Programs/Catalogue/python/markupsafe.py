# markupsafe: text that is safe in HTML.


class Markup(str):
    def __html__(self):
        return str(self)


def escape(value):
    if hasattr(value, "__html__"):
        return value
    text = str(value).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return Markup(text.replace("'", "&#39;").replace('"', "&#34;"))
