// libedit behind plain functions: el_set is variadic, and its FILEs cannot be handed in by Swift.

#include "CEditline.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct lab_editor {
  EditLine *el;
  History *history;
  FILE *in;
  FILE *out;
  lab_editor_owner owner;
  int gave_up;
};

static lab_editor *self_of(EditLine *el) {
  void *data = NULL;
  el_get(el, EL_CLIENTDATA, &data);
  return data;
}

static int get_character(EditLine *el, wchar_t *character) {
  lab_editor *self = self_of(el);
  fflush(self->out);
  int32_t next = self->owner.next(self->owner.context);
  if (next <= LAB_KEY_END) {
    self->gave_up = 1;
    return 0;
  }
  *character = (wchar_t)next;
  return 1;
}

static char *get_prompt(EditLine *el) {
  lab_editor *self = self_of(el);
  fflush(self->out);
  return (char *)self->owner.prompt(self->owner.context);
}

static unsigned char do_show(EditLine *el, int key) {
  (void)el, (void)key;
  return CC_REDISPLAY;
}

static unsigned char do_insert(EditLine *el, int key) {
  (void)key;
  lab_editor *self = self_of(el);
  lab_editor_insert(self, self->owner.insertion(self->owner.context));
  return CC_REFRESH;
}

static unsigned char do_leave(EditLine *el, int key) {
  (void)key;
  self_of(el)->gave_up = 1;
  return CC_EOF;
}

static unsigned char do_complete(EditLine *el, int key) {
  (void)key;
  lab_editor *self = self_of(el);
  switch (self->owner.complete(self->owner.context)) {
    case 0: return CC_REFRESH_BEEP;
    case 1: return CC_REFRESH;
    default: return CC_REDISPLAY;
  }
}

static unsigned char do_rubout(EditLine *el, int key) {
  (void)key;
  const LineInfoW *line = el_wline(el);
  const wchar_t *place = line->cursor;
  while (place > line->buffer && (place[-1] == L' ' || place[-1] == L'\t')) place--;
  while (place > line->buffer && place[-1] != L' ' && place[-1] != L'\t') place--;
  if (place == line->cursor) return CC_ERROR;
  el_deletestr(el, (int)(line->cursor - place));
  return CC_REFRESH;
}

static unsigned char do_argument(EditLine *el, int key) {
  (void)key;
  HistEvent event;
  if (history(self_of(el)->history, &event, H_FIRST) == -1 || event.str == NULL) return CC_ERROR;
  size_t end = strlen(event.str);
  while (end > 0 && strchr(" \t\n", event.str[end - 1])) end--;
  size_t start = end;
  while (start > 0 && !strchr(" \t\n", event.str[start - 1])) start--;
  char *word = strndup(event.str + start, end - start);
  if (word == NULL) return CC_ERROR;
  if (*word) el_insertstr(el, word);
  free(word);
  return CC_REFRESH;
}

static void bind(EditLine *el, const char *key, const char *command) {
  el_set(el, EL_BIND, key, command, NULL);
}

lab_editor *lab_editor_create(const char *program, int input, int output, lab_editor_owner owner) {
  lab_editor *self = calloc(1, sizeof *self);
  if (self == NULL) return NULL;
  self->owner = owner;
  int in = dup(input), out = dup(output);
  self->in = in < 0 ? NULL : fdopen(in, "r");
  self->out = out < 0 ? NULL : fdopen(out, "w");
  self->history = history_init();
  if (self->in && self->out && self->history)
    self->el = el_init(program, self->in, self->out, self->out);
  if (self->el == NULL) {
    lab_editor_destroy(self);
    return NULL;
  }
  HistEvent event;
  history(self->history, &event, H_SETSIZE, 1000);
  history(self->history, &event, H_SETUNIQUE, 1);

  EditLine *el = self->el;
  el_set(el, EL_CLIENTDATA, self);
  el_set(el, EL_EDITOR, "emacs");
  el_set(el, EL_SIGNAL, 0);
  el_set(el, EL_HIST, history, self->history);
  el_set(el, EL_PROMPT_ESC, get_prompt, '\1');
  el_set(el, EL_GETCFN, get_character);
  // ^C, ^\ and ^Z are bytes like others: the owner decides what they mean.
  el_set(el, EL_SETTY, "-d", "-isig", "-ixon", NULL);

  el_set(el, EL_ADDFN, "lab-show", "draw the line again", do_show);
  el_set(el, EL_ADDFN, "lab-insert", "insert a pasted text", do_insert);
  el_set(el, EL_ADDFN, "lab-leave", "give the line up", do_leave);
  el_set(el, EL_ADDFN, "lab-complete", "complete a word", do_complete);
  el_set(el, EL_ADDFN, "lab-rubout", "delete back to a blank", do_rubout);
  el_set(el, EL_ADDFN, "lab-argument", "insert the last argument", do_argument);
  bind(el, "\\200", "lab-show");
  bind(el, "\\201", "lab-insert");
  bind(el, "\\202", "lab-leave");
  bind(el, "\\203", "ed-newline");
  bind(el, "\\204", "lab-rubout");
  bind(el, "\\205", "lab-argument");
  bind(el, "^I", "lab-complete");
  bind(el, "^W", "lab-rubout");
  bind(el, "^R", "em-inc-search-prev");
  bind(el, "^S", "em-inc-search-next");
  bind(el, "^U", "vi-kill-line-prev");
  bind(el, "^L", "ed-clear-screen");
  bind(el, "\\033.", "lab-argument");
  bind(el, "\\033_", "lab-argument");
  bind(el, "\\033[H", "ed-move-to-beg");
  bind(el, "\\033[F", "ed-move-to-end");
  bind(el, "\\033OH", "ed-move-to-beg");
  bind(el, "\\033OF", "ed-move-to-end");
  bind(el, "\\033[1~", "ed-move-to-beg");
  bind(el, "\\033[4~", "ed-move-to-end");
  bind(el, "\\033[3~", "ed-delete-next-char");
  bind(el, "\\033[A", "ed-prev-history");
  bind(el, "\\033[B", "ed-next-history");
  bind(el, "\\033[C", "ed-next-char");
  bind(el, "\\033[D", "ed-prev-char");
  bind(el, "\\033[1;5C", "em-next-word");
  bind(el, "\\033[1;5D", "ed-prev-word");
  bind(el, "\\033[1;3C", "em-next-word");
  bind(el, "\\033[1;3D", "ed-prev-word");
  bind(el, "\\033[5~", "ed-ignore");
  bind(el, "\\033[6~", "ed-ignore");
  bind(el, "\\033[2~", "ed-ignore");
  return self;
}

void lab_editor_destroy(lab_editor *self) {
  if (self == NULL) return;
  if (self->el) el_end(self->el);
  if (self->history) history_end(self->history);
  if (self->in) fclose(self->in);
  if (self->out) fclose(self->out);
  free(self);
}

const char *lab_editor_read(lab_editor *self, size_t *length) {
  int count = 0;
  self->gave_up = 0;
  const char *line = el_gets(self->el, &count);
  fflush(self->out);
  *length = 0;
  if (line == NULL || count <= 0 || self->gave_up) return NULL;
  size_t end = strlen(line);
  if (end > 0 && line[end - 1] == '\n') end--;
  *length = end;
  return line;
}

const char *lab_editor_line(lab_editor *self, size_t *length, size_t *cursor) {
  const LineInfo *line = el_line(self->el);
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return line->buffer;
}

void lab_editor_delete(lab_editor *self, int scalars) {
  if (scalars > 0) el_deletestr(self->el, scalars);
}

void lab_editor_insert(lab_editor *self, const char *text) {
  if (text != NULL && *text != 0) el_insertstr(self->el, text);
}

void lab_editor_flush(lab_editor *self) { fflush(self->out); }

void lab_editor_resize(lab_editor *self) { el_resize(self->el); }

void lab_editor_history_limit(lab_editor *self, int entries) {
  HistEvent event;
  history(self->history, &event, H_SETSIZE, entries);
}

void lab_editor_history_add(lab_editor *self, const char *line) {
  HistEvent event;
  history(self->history, &event, H_ENTER, line);
}

void lab_editor_history_clear(lab_editor *self) {
  HistEvent event;
  history(self->history, &event, H_CLEAR);
}

int lab_locale_utf8(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  for (size_t index = 0; index < sizeof names / sizeof *names; index++) {
    if (setlocale(LC_CTYPE, names[index]) == NULL) continue;
    const char *codes = nl_langinfo(CODESET);
    if (codes && (strcmp(codes, "UTF-8") == 0 || strcmp(codes, "utf8") == 0)) return 1;
  }
  return 0;
}
