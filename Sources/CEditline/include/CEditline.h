/* The line editor of the host (libedit), its terminal and a door for a second one, behind plain
   functions. */
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>
#include <stdint.h>

/* ---- The line editor ---- */

/* Keys that no keyboard sends; `next` answers one of them instead of a character. */
enum {
  LAB_KEY_END = 0,        /* no more input */
  LAB_KEY_SHOW = 0x80,    /* clear the line, ask for the prompt again, draw the line again */
  LAB_KEY_INSERT = 0x81,  /* insert the text that `insertion` answers */
  LAB_KEY_LEAVE = 0x82,   /* give the line up; lab_editor_read answers NULL */
  LAB_KEY_ACCEPT = 0x83,  /* take the line as it is */
  LAB_KEY_RUBOUT = 0x84,  /* delete back to a blank, as bash's ^W */
  LAB_KEY_ARGUMENT = 0x85 /* the last word of the entry before, as bash's Alt-. */
};

/* What the editor asks of its owner. `context` is handed back with every call. */
typedef struct {
  void *context;
  /* The next character, as a Unicode scalar, or one of the keys above. */
  int32_t (*next)(void *context);
  /* The prompt, drawn after it was called. Escape sequences stand between bytes of value 1. */
  const char *(*prompt)(void *context);
  /* The text that LAB_KEY_INSERT inserts. */
  const char *(*insertion)(void *context);
  /* Tab. The owner may read and change the line; 0: nothing to do (beep), 1: the line has changed,
     2: draw everything again. */
  int (*complete)(void *context);
} lab_editor_owner;

typedef struct lab_editor lab_editor;

/* An editor on two descriptors, which are duplicated; NULL where libedit refuses. */
lab_editor *lab_editor_create(const char *program, int input, int output, lab_editor_owner owner);
void lab_editor_destroy(lab_editor *editor);

/* Reads a line; without its newline. NULL: it was given up, or there is no more input.
   The text stays valid until the next call. */
const char *lab_editor_read(lab_editor *editor, size_t *length);

/* The line as it stands, in UTF-8; `cursor` in bytes. Valid until the next call of anything. */
const char *lab_editor_line(lab_editor *editor, size_t *length, size_t *cursor);
/* Takes `scalars` characters before the cursor away. */
void lab_editor_delete(lab_editor *editor, int scalars);
void lab_editor_insert(lab_editor *editor, const char *text);
/* Writes what is buffered to the terminal. */
void lab_editor_flush(lab_editor *editor);
/* To be called when the terminal's size has changed. */
void lab_editor_resize(lab_editor *editor);

void lab_editor_history_limit(lab_editor *editor, int entries);
void lab_editor_history_add(lab_editor *editor, const char *line);
void lab_editor_history_clear(lab_editor *editor);

/* Makes UTF-8 the character set where the locale says C or nothing. 1: it is UTF-8 now. */
int lab_locale_utf8(void);

/* ---- The terminal ---- */

/* What lab_terminal_wait tells, as bits. */
enum {
  LAB_READY = 1,     /* bytes can be read, or the end was reached */
  LAB_RESIZED = 2,   /* the window's size has changed */
  LAB_RESUMED = 4,   /* the program was stopped and goes on */
  LAB_STOP = 8,      /* somebody asks the program to stop (SIGTSTP) */
  LAB_INTERRUPT = 16 /* SIGINT from outside */
};

/* Remembers the terminal's modes and sees to it that they come back, whatever ends the program.
   0, or -1 where the descriptor is no terminal. */
int lab_terminal_open(int input, int output);
/* Keys arrive at once and unechoed, ^C, ^Z and ^\ as bytes; output keeps its newlines. */
int lab_terminal_raw(void);
/* The modes from before. */
void lab_terminal_restore(void);
/* Raw, or not, as it was last asked for; after the program was stopped. */
void lab_terminal_renew(void);
/* Whether the alternate screen, and bracketed paste, are on: what a signal has to undo. */
void lab_terminal_note(int alternate, int paste);
/* Restores the modes, stops the program as SIGTSTP would, and comes back when it goes on. */
void lab_terminal_stop(void);
/* Waits for bytes or a signal; milliseconds below 0 wait for ever. */
int lab_terminal_wait(int input, int milliseconds);
/* Columns and rows; 0 where nobody knows. */
void lab_terminal_size(int output, int *columns, int *rows);

/* ---- The door for a second terminal ---- */

/* A socket at a path that only its owner can open; nothing on it blocks. -1 and errno on failure. */
int lab_door_open(const char *path);
/* Somebody who has come to the door, if it is its owner; -1: nobody. */
int lab_door_answer(int door);
/* Goes in at a door. -1 and errno where there is none, or nobody behind it. */
int lab_door_enter(const char *path);
/* As write(), and no signal where the other side has gone. */
long lab_door_send(int file, const void *bytes, unsigned long count);

#endif
