/* libedit behind plain functions, since Swift cannot call variadic ones. */
#ifndef CEDITLINE_H
#define CEDITLINE_H
#endif
