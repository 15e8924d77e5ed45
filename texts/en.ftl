### Every sentence the program says, in English.
###
### Each message stands under the same id, with the same variables, in zh-CN.ftl; the build checks
### it. Sections by feature, and in a section the order in which a reader meets the sentences.
### Plain words, no full stop after an error. Numbers and dates arrive as they are to be shown.

## common: phrases that every surface uses

# $weekday is the short name, as weekday-short says it.
date-prose = { $weekday } { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
# $weekday counts from 1, Monday.
weekday-short = { $weekday ->
    [1] Mon
    [2] Tue
    [3] Wed
    [4] Thu
    [5] Fri
    [6] Sat
   *[7] Sun
}
working-days = { $count ->
    [one] { $count } working day
   *[other] { $count } working days
}
calendar-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
article = art. { $number }
article-paragraph = art. { $article }({ $paragraph })
article-item = art. { $article }, item { $item }
