# flask.views: views as classes.


class View:
    methods = None

    def dispatch_request(self, **values):
        raise NotImplementedError()

    @classmethod
    def as_view(cls, name, *rest, **named):
        def view(**values):
            return cls(*rest, **named).dispatch_request(**values)

        view.view_class = cls
        return view


class MethodView(View):
    def dispatch_request(self, **values):
        from flask import abort, request

        method = getattr(self, request.method.lower(), None)
        if method is None:
            abort(405)
        return method(**values)
