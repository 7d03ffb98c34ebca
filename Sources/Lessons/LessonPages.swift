// The syllabus and a lesson as pages of text: for `swiftlab lessons list` and `show`, and for `:lessons`.

import Text

extension LessonLibrary {
  /// All lessons by track, with what is done of each.
  package func listing(in language: Language, progress: Progress = Progress()) -> String {
    var out = ""
    for track in tracks {
      out += (out.isEmpty ? "" : "\n") + "\(track.title[language]): \(track.about[language])\n"
      for folder in track.lessons {
        guard let lesson = Lesson.read(folder, from: source).lesson else { continue }
        let record = progress[lesson.slug]
        let mark = record?.isFinished == true ? "✓" : record == nil ? " " : "…"
        let details = Saying.lessonRow(minutes: lesson.minutes, level: lesson.level)(language)
        out += "  \(mark) \(lesson.slug.padded(to: 24)) \(lesson.title[language])  \(details)\n"
      }
    }
    return out
  }
}

extension Lesson {
  /// The lesson from top to bottom, without hints: what a learner is going to read.
  package func page(in language: Language) -> String {
    var out = "# \(title[language])\n\n\(introduction[language])\n"
    for step in steps {
      out += "\n## \(step.title[language]) (\(step.points))\n\n\(step.task[language])\n"
      if let quiz = step.quiz {
        out += "\n" + quiz.rows(in: language).map { $0 + "\n" }.joined()
      }
    }
    return out
  }
}

/// The files of a lesson that says where everything goes: for `swiftlab lessons new`.
package enum LessonScaffold {
  /// - Parameters:
  ///   - folder: below `lessons/`, such as `docker/03-volumes`.
  ///   - slug: the lesson's name for good.
  ///   - schema: the folder of the schema for editors, seen from the lesson.
  package static func files(
    folder: String, slug: String, schema: String = "../.."
  ) -> [LessonFile] {
    func file(_ name: String, _ text: String) -> LessonFile {
      LessonFile(path: folder + "/" + name, bytes: Array(text.utf8))
    }
    return [
      file(
        "lesson.yaml",
        """
        # yaml-language-server: $schema=\(schema)/lesson.schema.json
        slug: \(slug)
        title: {en: A title, zh-Hans: 标题}
        level: beginner
        minutes: 10
        needs: []
        start:
          seed: 1
          scenario: docker
        steps:
          - id: first
            points: 10
            checks:
              - docker: {container: web, image: nginx, is: {State: {Running: true}}}
            hints:
              - after: 2
              - shows: true
                costs: 5

        """),
      file(
        "en.md",
        """
        # A title

        What this lesson is about.

        ## The first step {#first}

        What to do.

        ### What it means {#done}

        What happened, and why it matters.

        ### Hint {#hint-1}

        A push in the right direction.

        ### Hint {#hint-2}

        Type `docker run -d --name web nginx`

        """),
      file(
        "zh-Hans.md",
        """
        # 标题

        这一课讲什么。

        ## 第一步 {#first}

        要做什么。

        ### 这说明什么 {#done}

        发生了什么，为什么要紧。

        ### 提示 {#hint-1}

        指个方向。

        ### 提示 {#hint-2}

        输入 `docker run -d --name web nginx`

        """),
      file(
        "answers/answers.yaml",
        """
        solutions:
          - name: as the text says
            script: |
              docker run -d --name web nginx
          - name: the long spelling
            script: |
              docker container run --detach --name=web nginx:latest
        wrong:
          - name: another name
            script: docker run -d --name wbe nginx
            fails: first
            feedback:
              en: [no container is called web]
              zh-Hans: [没有叫 web 的容器]
          - name: another image
            script: docker run -d --name web httpd
            fails: first
            feedback:
              en: [httpd, nginx]
              zh-Hans: [httpd, nginx]

        """),
    ]
  }
}
