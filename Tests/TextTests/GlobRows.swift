// Globs: rows asked of glibc 2.36's fnmatch; which of `globNames` each pattern matches.

let globNames = [
  "",
  "a",
  "ab",
  "abc",
  "b",
  "a.txt",
  ".bashrc",
  "a/b",
  "a/b/c",
  "/b",
  "1",
  "12",
  "*",
  "a?",
  "a*",
  "]",
  "[",
  "[a",
  "-",
  "容器",
  "器",
  "x.tar.gz",
  "a-c",
  "aXbYc",
  "/",
  ".",
  "c1",
  "A",
  "ABC",
  "a/.b",
  "x[",
]

let globRows = """
  * ¦ - ¦ ∅ a ab abc b a.txt .bashrc a/b a/b/c /b 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc / . c1 A ABC a/.b x[
  * ¦ path ¦ ∅ a ab abc b a.txt .bashrc 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc . c1 A ABC x[
  * ¦ path,period ¦ ∅ a ab abc b a.txt 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc c1 A ABC x[
  * ¦ case ¦ ∅ a ab abc b a.txt .bashrc a/b a/b/c /b 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc / . c1 A ABC a/.b x[
  ? ¦ - ¦ a b 1 * ] [ - 器 / . A
  ? ¦ path ¦ a b 1 * ] [ - 器 . A
  ? ¦ path,period ¦ a b 1 * ] [ - 器 A
  ? ¦ case ¦ a b 1 * ] [ - 器 / . A
  a* ¦ - ¦ a ab abc a.txt a/b a/b/c a? a* a-c aXbYc a/.b
  a* ¦ path ¦ a ab abc a.txt a? a* a-c aXbYc
  a* ¦ path,period ¦ a ab abc a.txt a? a* a-c aXbYc
  a* ¦ case ¦ a ab abc a.txt a/b a/b/c a? a* a-c aXbYc A ABC a/.b
  *a ¦ - ¦ a [a
  *a ¦ path ¦ a [a
  *a ¦ path,period ¦ a [a
  *a ¦ case ¦ a [a A
  a*b*c ¦ - ¦ abc a/b/c aXbYc
  a*b*c ¦ path ¦ abc aXbYc
  a*b*c ¦ path,period ¦ abc aXbYc
  a*b*c ¦ case ¦ abc a/b/c aXbYc ABC
  [a-c]* ¦ - ¦ a ab abc b a.txt a/b a/b/c a? a* a-c aXbYc c1 a/.b
  [a-c]* ¦ path ¦ a ab abc b a.txt a? a* a-c aXbYc c1
  [a-c]* ¦ path,period ¦ a ab abc b a.txt a? a* a-c aXbYc c1
  [a-c]* ¦ case ¦ a ab abc b a.txt a/b a/b/c a? a* a-c aXbYc c1 A ABC a/.b
  [!a]* ¦ - ¦ b .bashrc /b 1 12 * ] [ [a - 容器 器 x.tar.gz / . c1 A ABC x[
  [!a]* ¦ path ¦ b .bashrc 1 12 * ] [ [a - 容器 器 x.tar.gz . c1 A ABC x[
  [!a]* ¦ path,period ¦ b 1 12 * ] [ [a - 容器 器 x.tar.gz c1 A ABC x[
  [!a]* ¦ case ¦ b .bashrc /b 1 12 * ] [ [a - 容器 器 x.tar.gz / . c1 x[
  [^a]b ¦ - ¦ /b
  [^a]b ¦ path ¦ nothing
  [^a]b ¦ path,period ¦ nothing
  [^a]b ¦ case ¦ /b
  []] ¦ - ¦ ]
  []] ¦ path ¦ ]
  []] ¦ path,period ¦ ]
  []] ¦ case ¦ ]
  [a ¦ - ¦ [a
  [a ¦ path ¦ [a
  [a ¦ path,period ¦ [a
  [a ¦ case ¦ [a
  *.txt ¦ - ¦ a.txt
  *.txt ¦ path ¦ a.txt
  *.txt ¦ path,period ¦ a.txt
  *.txt ¦ case ¦ a.txt
  .* ¦ - ¦ .bashrc .
  .* ¦ path ¦ .bashrc .
  .* ¦ path,period ¦ .bashrc .
  .* ¦ case ¦ .bashrc .
  */b ¦ - ¦ a/b /b
  */b ¦ path ¦ a/b /b
  */b ¦ path,period ¦ a/b /b
  */b ¦ case ¦ a/b /b
  a/* ¦ - ¦ a/b a/b/c a/.b
  a/* ¦ path ¦ a/b a/.b
  a/* ¦ path,period ¦ a/b
  a/* ¦ case ¦ a/b a/b/c a/.b
  a/*/c ¦ - ¦ a/b/c
  a/*/c ¦ path ¦ a/b/c
  a/*/c ¦ path,period ¦ a/b/c
  a/*/c ¦ case ¦ a/b/c
  ?/b ¦ - ¦ a/b
  ?/b ¦ path ¦ a/b
  ?/b ¦ path,period ¦ a/b
  ?/b ¦ case ¦ a/b
  [[:digit:]]* ¦ - ¦ 1 12
  [[:digit:]]* ¦ path ¦ 1 12
  [[:digit:]]* ¦ path,period ¦ 1 12
  [[:digit:]]* ¦ case ¦ 1 12
  [[:alpha:][:digit:]] ¦ - ¦ a b 1 器 A
  [[:alpha:][:digit:]] ¦ path ¦ a b 1 器 A
  [[:alpha:][:digit:]] ¦ path,period ¦ a b 1 器 A
  [[:alpha:][:digit:]] ¦ case ¦ a b 1 器 A
  \\* ¦ - ¦ *
  \\* ¦ path ¦ *
  \\* ¦ path,period ¦ *
  \\* ¦ case ¦ *
  a\\? ¦ - ¦ a?
  a\\? ¦ path ¦ a?
  a\\? ¦ path,period ¦ a?
  a\\? ¦ case ¦ a?
  [\\]] ¦ - ¦ ]
  [\\]] ¦ path ¦ ]
  [\\]] ¦ path,period ¦ ]
  [\\]] ¦ case ¦ ]
  ** ¦ - ¦ ∅ a ab abc b a.txt .bashrc a/b a/b/c /b 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc / . c1 A ABC a/.b x[
  ** ¦ path ¦ ∅ a ab abc b a.txt .bashrc 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc . c1 A ABC x[
  ** ¦ path,period ¦ ∅ a ab abc b a.txt 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc c1 A ABC x[
  ** ¦ case ¦ ∅ a ab abc b a.txt .bashrc a/b a/b/c /b 1 12 * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc / . c1 A ABC a/.b x[
  *[!0-9] ¦ - ¦ a ab abc b a.txt .bashrc a/b a/b/c /b * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc / . A ABC a/.b x[
  *[!0-9] ¦ path ¦ a ab abc b a.txt .bashrc * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc . A ABC x[
  *[!0-9] ¦ path,period ¦ a ab abc b a.txt * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc A ABC x[
  *[!0-9] ¦ case ¦ a ab abc b a.txt .bashrc a/b a/b/c /b * a? a* ] [ [a - 容器 器 x.tar.gz a-c aXbYc / . A ABC a/.b x[
  容* ¦ - ¦ 容器
  容* ¦ path ¦ 容器
  容* ¦ path,period ¦ 容器
  容* ¦ case ¦ 容器
  ?器 ¦ - ¦ 容器
  ?器 ¦ path ¦ 容器
  ?器 ¦ path,period ¦ 容器
  ?器 ¦ case ¦ 容器
  [a-] ¦ - ¦ a -
  [a-] ¦ path ¦ a -
  [a-] ¦ path,period ¦ a -
  [a-] ¦ case ¦ a - A
  [-a] ¦ - ¦ a -
  [-a] ¦ path ¦ a -
  [-a] ¦ path,period ¦ a -
  [-a] ¦ case ¦ a - A
  a[/]b ¦ - ¦ a/b
  a[/]b ¦ path ¦ nothing
  a[/]b ¦ path,period ¦ nothing
  a[/]b ¦ case ¦ a/b
  ∅ ¦ - ¦ ∅
  ∅ ¦ path ¦ ∅
  ∅ ¦ path,period ¦ ∅
  ∅ ¦ case ¦ ∅
  [!]a] ¦ - ¦ b 1 * [ - 器 / . A
  [!]a] ¦ path ¦ b 1 * [ - 器 . A
  [!]a] ¦ path,period ¦ b 1 * [ - 器 A
  [!]a] ¦ case ¦ b 1 * [ - 器 / .
  *.tar.gz ¦ - ¦ x.tar.gz
  *.tar.gz ¦ path ¦ x.tar.gz
  *.tar.gz ¦ path,period ¦ x.tar.gz
  *.tar.gz ¦ case ¦ x.tar.gz
  a**b ¦ - ¦ ab a/b a/.b
  a**b ¦ path ¦ ab
  a**b ¦ path,period ¦ ab
  a**b ¦ case ¦ ab a/b a/.b
  [[:foo:]] ¦ - ¦ nothing
  [[:foo:]] ¦ path ¦ nothing
  [[:foo:]] ¦ path,period ¦ nothing
  [[:foo:]] ¦ case ¦ nothing
  [c-a] ¦ - ¦ nothing
  [c-a] ¦ path ¦ nothing
  [c-a] ¦ path,period ¦ nothing
  [c-a] ¦ case ¦ nothing
  x[ ¦ - ¦ x[
  x[ ¦ path ¦ x[
  x[ ¦ path,period ¦ x[
  x[ ¦ case ¦ x[
  *\\ ¦ - ¦ nothing
  *\\ ¦ path ¦ nothing
  *\\ ¦ path,period ¦ nothing
  *\\ ¦ case ¦ nothing
  [a-c][0-9] ¦ - ¦ c1
  [a-c][0-9] ¦ path ¦ c1
  [a-c][0-9] ¦ path,period ¦ c1
  [a-c][0-9] ¦ case ¦ c1
  """
