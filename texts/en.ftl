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

## picture: words inside the pictures of terms

picture-month = { $month ->
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
picture-month-short = { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    } { $year }
# $weekday counts from 1, Monday.
picture-weekday = { $weekday ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }
picture-mark-start = start
picture-mark-make-up = on
picture-mark-holiday = off
picture-mark-stopped = stop
picture-legend-start = start: the day of the event, not counted
picture-legend-counted = a day that counts, with its number
picture-legend-make-up = on: a weekend day worked, counts
picture-legend-worked = on: a weekend day worked
picture-legend-holiday = off: public holiday
picture-legend-stopped = stop: supplements outstanding, not counted
picture-legend-weekend = weekend
picture-legend-due = last day
picture-legend-provisional = dashed: no notice yet for this year
picture-legend-range = may become the last day
picture-term-title = { $due } is the last day
picture-term-title-provisional = { $due } is the last day, provisionally
picture-term-basis = { $days } from { $start }, which does not count.
picture-term-basis-stopped = { $days } from { $start }, which does not count; stopped for { $stopped }.
picture-day = { $date }: { $why }
picture-day-ground = { $date }: { $why } ({ $ground })
picture-day-outside = { $date }: not part of the term
picture-day-range = { $date }: may become the last day
picture-year-title = Working days { $year }
picture-year-basis = { $count }; { $holidays } public holidays and weekend days put in their place by notice.
picture-year-provisional = Provisional: no notice sets the working days of this year yet.
picture-working-day = working day
picture-working-weekend = working day: a weekend worked for { $holiday }
picture-timeline-row = { $label }: { $note }.
picture-timeline-due = last day { $due }
picture-timeline-due-provisional = last day ≈ { $due }
picture-legend-last-day = last day
picture-legend-last-day-provisional = last day, may still move
picture-legend-planned = as late as the law allows
picture-legend-kept = kept
picture-legend-missed = missed
picture-legend-open = no date told
picture-legend-way = supposed
picture-legend-milestone = step without a term
picture-legend-stop = stopped
picture-legend-rest = not worked
picture-legend-course = what happened
picture-legend-running = running
picture-sideways = Push the picture sideways to see all of it.
picture-timeline-today = today { $today }

## count: the command that counts a term, and the one that counts days between two

count-headline = Due { $due }, at the end of { $nth }
count-headline-provisional = Due { $due }, at the end of { $nth } (provisional)
count-nth = working day { $days }
count-basis = { $days } from { $start }; that day itself does not count.
count-stops = { $stopped } stopped: { $stops }.
count-stops-nothing = No working day of the term is stopped: { $stops }.
count-stop = after { $after } through { $through }
count-ends-with-stop = The count was full on { $last }; the stop that began on that day ends the term on { $due }.
count-provisional-one = Provisional: the notice for that year is not out; by the rules in force the last day can only be { $due }.
count-known-on = As known on { $day }.
count-more-than-reach = `--days { $days }` runs past { $last }, where the calendar ends; from { $start } choose at most { $largest }
count-none-fits = no term from { $start } ends by { $last }, where the calendar ends; choose an earlier day or a shorter stop
count-nothing-known = no notice was known on { $day }; for `--as-known-on` choose { $first } or later
count-stop-reversed = the stop `{ $after }..{ $through }` ends before it begins; write the day of the request first, then the day of the answer
count-status-start = start
count-status-counted = counted
count-status-weekend = weekend
count-status-holiday = holiday
count-status-stopped = stopped
count-event = last day: { $days } from { $start }
count-event-provisional = last day (provisional): { $days } from { $start }
between-count = { $working } after { $from } through { $to } ({ $calendar })
between-provisional = Provisional: no notice sets the days after { $official } yet.

## notices: the notices on working days, their years, and the check of a file

calendar-official-through = official through { $day }
calendar-reach = counts from { $first } to { $last }; days after { $official } are provisional
calendar-year-unknown = the calendar does not know the year `{ $year }`; choose { $first } to { $last }
calendar-months = Beside each month its working days; (n) is off, [n] is a weekend day worked.
calendar-month-days = { $month }: { $days }
calendar-event-off = { $holiday }, day off
calendar-event-work = working day: a weekend worked for { $holiday }
calendar-kind-off = off
calendar-kind-work = worked
calendar-sound = { $file }: no fault found
calendar-faults = { $count ->
        [one] { $file } has { $count } fault; mend it and check again
       *[other] { $file } has { $count } faults; mend them and check again
    }
calendar-fault-bad-toml = this cannot be read: { $message }
calendar-fault-unknown-kind = unknown kind `{ $kind }`: write `notice`, `forecast` or `statute`
calendar-fault-unknown-field = unknown field `{ $field }`: remove it or correct its name
calendar-fault-missing-field = the field `{ $field }` is missing: add it
calendar-fault-empty-field = the field `{ $field }` is empty: fill it in
calendar-fault-wrong-type = `{ $field }` has a value of the wrong kind: write { $expected ->
        [date] a date without quotes, such as 2020-11-25
        [year] a year such as 2021
        [number] a whole number
        [spans] a list of days or spans
        [days] a list of days
        [month-days] a list of days of the year
        [tables] a list of tables
       *[text] a text
    }
calendar-fault-bad-date = `{ $date }` is not a date such as 2021-02-11
calendar-fault-bad-month-day = `{ $day }` is not a day of the year such as 05-01
calendar-fault-span-reversed = the span `{ $first }..{ $last }` ends before it begins
calendar-fault-outside-year = `{ $date }` is neither in { $year } nor in the December before
calendar-fault-issued-after-year = a notice of { $year } cannot be issued on { $day }: correct one of them
calendar-fault-work-on-weekday = `{ $date }` is an ordinary weekday and cannot be a make-up working day
calendar-fault-off-and-work = `{ $date }` is both off and worked
calendar-fault-overlap = `{ $date }` is claimed by two holidays, { $first } and { $second }
calendar-fault-day-twice = `{ $date }` stands twice in { $name }: remove one
calendar-fault-duplicate-holiday = the holiday { $name } appears twice
calendar-fault-duplicate-number = the notice { $number } is also in { $other }; keep one of the two
calendar-fault-second-notice = { $other } already sets { $year }: say which notice this one amends
calendar-fault-second-forecast = { $other } already forecasts { $year }
calendar-fault-year-gap = no notice sets { $missing }, the year before
calendar-fault-amends-unknown = no file holds the notice { $number } that this one amends
calendar-fault-amends-other-year = the amended notice { $number } sets { $year }, another year
calendar-fault-amends-later = the amended notice { $number } was issued later, on { $day }
calendar-fault-no-such-holiday = the amended notice { $number } has no holiday { $name }
calendar-fault-bridging-on-rest-day = `{ $date }` is a rest day already and cannot be a bridging day
calendar-fault-no-makeup-window = bridging days need a `makeup_window` with as many weekend days
calendar-fault-no-notice = no file holds a notice: at least one year must be set

## timetable: the whole of a review without a case

timetable-title = Timetable by { $regime }
timetable-way = Way: { $way }
timetable-way-extended = Way: { $way }; preliminary review extended
timetable-not-yet-in-force = This version took effect on { $date }, after the filing; cases are opened under it all the same where the installation says so.
timetable-replaced = This version was replaced on { $date }, before the filing; cases are opened under it all the same where the installation says so.
timetable-total = { $days } in all terms together, stops left out
timetable-ways = The ways through, every step on its last day
timetable-ways-given = The ways through from the same beginning, every step on its last day, given days left out
timetable-way-special-longest = Preliminary review extended, special review
timetable-total-row = All terms together
timetable-given = given
timetable-latest = last day
timetable-kept-early = kept, { $days } early
timetable-kept-last-day = kept on the last day
timetable-missed = missed by { $days }
timetable-missed-rest-day = missed, on a rest day just after the end
timetable-no-term = no term
timetable-provisional-one = provisional
timetable-provisional = provisional, { $earliest } to { $latest }
timetable-event = { $step }: last day, { $article }
timetable-event-basis = { $days } from { $start }, { $article }
timetable-way-note = { $days }, to { $due }
timetable-result-note = { $on }: { $result }
timetable-out-of-order = `{ $step }` on { $on } lies before `{ $earlier }` on { $before }; give it a later day
timetable-beyond = the calendar ends on { $last }: a term of { $days } working days from { $start } cannot be worked out; it and the steps after it are left out, the others are shown
timetable-beyond-cell = past calendar
timetable-total-listed = { $days } in the terms listed, stops left out
timetable-past-last-day = a term of { $days } working days from { $start } runs past { $last }, the last day the calendar knows; choose an earlier day or a shorter stop
timetable-not-on-the-way = `{ $step }` is not on this way; leave it out or add `--special`
timetable-set-first = the first step is given by `--filed`; leave `filed` out of `--set`
timetable-set-twice = `{ $step }` is set twice; set it once
timetable-unknown-step = `{ $step }` is not a step; choose { $steps }
timetable-extension-without-special = `--special-extend` needs the special review; add `--special`

## replay: a history of dates

replay-summary = { $from } to { $until }: { $calendar }, { $working }
replay-summary-open = { $from } to { $until }, no conclusion told: { $calendar }, { $working }
replay-told = Terms by the days told
replay-nothing-told = no term can be judged by the days told
replay-marks = Had every term been used up to its last day, one after the other
replay-not-told = not told
replay-open-running = runs, { $days } left
replay-open-last-day = runs, last day
replay-open-over = over for { $days }, nothing told
replay-open-over-rest-day = just over, nothing told
replay-mark-within = reached { $days } before its end
replay-mark-on = reached on its end
replay-mark-after = passed by { $days }
replay-mark-after-rest-day = passed on the rest day after it
replay-part-determination = determination
replay-part-preliminary = preliminary review
replay-part-extension = extension
replay-part-opinions = opinions
replay-part-special = special review
replay-parts = After { $parts }
replay-mark-note = { $days }, to { $due }: { $reached }
replay-events = What is told
toml-unknown-field = there is no field `{ $name }`; choose { $known }
toml-missing-field = the field `{ $name }` is missing
toml-unknown-value = there is no value `{ $name }`; choose { $known }
toml-wrong-type = a value is of the wrong type
toml-duplicate-key = a key stands twice
toml-bad-date = `{ $name }` is no date; write it as "2020-06-01"
toml-syntax = this breaks the syntax of TOML
replay-line = line { $line } of { $file }: { $message }; correct it and try again
replay-nothing = { $file } tells no step with a term; tell at least `filed` or `determined`
replay-twice = { $file } tells `{ $step }` twice; tell each step once
replay-out-of-order = in { $file } `{ $step }` on { $on } lies before `{ $earlier }` on { $before }; check both days
replay-stop-reversed = in { $file } a supplement asked on { $asked } cannot be answered on { $answered }; check both days
replay-known-too-early = { $file } is known until { $until }, but tells of { $on }; check both days
replay-column-parts = terms used up
replay-column-end = end
replay-column-reached = the end of the history
replay-bar-history = The history

## cli: options, help and errors of the command line

cli-about = Anshen: terms, timetables and cases of the cybersecurity review
cli-about-count = Count a term of working days and say why it ends when it does
cli-about-between = Count the working days between two days
cli-about-timetable = The whole timetable of a review, as late as the law allows
cli-about-replay = Which terms of a history were kept, which missed, by how much
cli-about-calendar = The working-day notices: list, show a year, check a file
cli-about-calendar-list = The notices known, in order of issue
cli-about-calendar-show = The twelve months of a year, with holidays and make-up days
cli-about-calendar-check = Check a calendar file and name every fault
cli-about-completions = Print the completions for a shell
cli-help-lang = Language: zh or en [default: from LC_ALL, LC_MESSAGES or LANG, else zh]
cli-help-format = How to show the result: { $formats } [default: text]
cli-help-help = Print help
cli-help-version = Print the version
cli-help-count-from = The day of the event that starts the term; it does not count
cli-help-count-days = The working days of the term
cli-help-count-stop = Supplements asked on the first day and complete on the second; may be repeated
cli-help-count-as-known-on = Count with the notices issued by this day
cli-help-count-explain = List every day with its reason and notice
cli-help-between-from = The day after which days are counted
cli-help-between-to = The last day that is counted
cli-help-timetable-regime = Version of the Measures: { $regimes }, or by-date [default: cn-2020]
cli-help-timetable-filed = The day on which the filing materials are received
cli-help-timetable-set = A step with its day; may be repeated: { $steps }
cli-help-timetable-stop = Supplements asked on the first day and complete on the second; may be repeated
cli-help-timetable-extend = Extend the preliminary review as the Measures allow
cli-help-timetable-special = By the special review
cli-help-timetable-special-extend = Extend the special review by so many working days
cli-help-replay-file = The history, a TOML file
cli-help-calendar-show-year = The year, such as 2026
cli-help-calendar-check-file = The calendar file
cli-help-completions-shell = bash, elvish, fish, powershell or zsh
cli-usage = Usage: { $usage }
cli-commands = Commands
cli-options = Options
cli-arguments = Arguments
cli-options-name = [OPTIONS]
cli-value-command = COMMAND
cli-value-date = DATE
cli-value-span = FROM..TO
cli-value-days = N
cli-value-step = STEP=DATE
cli-value-file = FILE
cli-value-format = FORMAT
cli-value-lang = LANG
cli-value-regime = REGIME
cli-value-year = YEAR
cli-value-shell = SHELL
cli-bad-date = `{ $value }` is not a date; write it as 2021-09-01
cli-no-such-day = there is no day `{ $value }`; check the month and the day
cli-bad-span = `{ $value }` is not a stop; write it as 2021-09-10..2021-09-22
cli-bad-setting = `{ $value }` is not a step with its day; write it as circulated=2021-10-19
cli-bad-address = `{ $value }` is not an address to listen on; write it as 127.0.0.1:8080
cli-bad-days = `{ $value }` is not a number of working days; choose 1 to { $most }
cli-bad-year = `{ $value }` is not a year; write it as 2026
cli-bad-lang = `{ $value }` is not a language spoken here; choose zh or en
cli-not-one-of = `{ $value }` does not fit `{ $option }`; choose { $valid }
cli-format-not-here = `{ $verb }` cannot be shown as { $format }; choose { $formats }
cli-unknown-regime = there is no version of the Measures `{ $regime }`; choose { $regimes }
cli-no-regime-on = no version of the Measures was in force on { $day }; choose a later day or name one with `--regime`
cli-unknown-option = `{ $option }` is not an option here; see `{ $help }`
cli-unknown-option-similar = `{ $option }` is not an option here; did you mean `{ $similar }`?
cli-unknown-command = `{ $command }` is not a command; see `{ $help }`
cli-unknown-command-similar = `{ $command }` is not a command; did you mean `{ $similar }`?
cli-missing-command = name a command: { $commands }; see `{ $help }`
cli-missing = { $missing } is missing; add it or see `{ $help }`
cli-missing-value = `{ $option }` needs a value; see `{ $help }`
cli-unexpected-value = `{ $value }` is one value too many; see `{ $help }`
cli-once = `{ $option }` may be given only once; remove one
cli-bad-value = `{ $value }` does not fit `{ $option }`; see `{ $help }`
cli-not-utf8 = an argument is not valid UTF-8; write it in UTF-8
cli-not-understood = the arguments are not understood; see `{ $help }`
cli-file-missing = there is no file `{ $file }`; check the path
cli-file-denied = the file `{ $file }` may not be read; check its permissions
cli-file-not-text = the file `{ $file }` is not UTF-8 text; save it as UTF-8
cli-file-unreadable = the file `{ $file }` cannot be read ({ $error }); check it and try again
cli-cannot-write = the output cannot be written ({ $error }); check where it goes
cli-column-date = date
cli-column-weekday = weekday
cli-column-status = status
cli-column-number = day
cli-column-why = why
cli-column-source = source
cli-column-step = step
cli-column-on = on
cli-column-article = article
cli-column-term = term
cli-column-due = last day
cli-column-result = result
cli-column-way = way
cli-column-notice = notice
cli-column-issued = issued
cli-column-year = year
cli-column-amends = amends
cli-column-holiday = holiday
cli-column-kind = kind
cli-column-days = days
cli-column-note = note
cli-column-end = end

## words: names and grounds that every surface shares

bilingual = { $zh ->
       *[other] { $en }
    }
as-written = { $words }
instrument-article = { $title }, { $article }
counted-days = { $days } working { $days ->
        [one] day
       *[other] days
    }

## provision: what each provision of the Measures is about

provision-purpose = Purpose and basis
provision-scope = What is subject to review
provision-principles = Principles of review
provision-mechanism = Review work mechanism
provision-office = Cybersecurity Review Office
provision-pre-assessment = Pre-assessment and filing
provision-guidelines = Pre-assessment guidelines
provision-undertakings = Undertakings of the provider
provision-foreign-listing = Listing abroad
provision-materials = Filing materials
provision-determination = Whether a review is required
provision-factors = Factors to consider
provision-preliminary-review = Preliminary review
provision-extension = Extension of the preliminary review
provision-opinions = Written replies
provision-consistency = Whether the opinions are consistent
provision-special-review = Special review procedure
provision-special-term = Term of the special review
provision-supplements = Supplementary materials
provision-own-motion = Review on the view of a member
provision-interim-measures = Measures to prevent and reduce risk
provision-confidentiality = Confidentiality
provision-complaints = Reports about reviewers
provision-performance = Performance of undertakings
provision-monitoring = Supervision before, during and after
provision-penalties = Penalties
provision-recognised-operator = Recognition of an operator
provision-product-categories = Network products and services
provision-state-secrets = State secrets
provision-other-reviews = Other security reviews
provision-commencement = Commencement

## party: roles before the law

role-operator = Operator
role-party = Party
role-provider = Product or service provider
role-office = Cybersecurity Review Office
role-member = Member of the review work mechanism
role-department = CII protection department
role-relevant-department = Relevant department
role-other-body = Other consulted body
role-commission = Central Cyberspace Affairs Commission
the-operator = the operator
the-party = the party
the-provider = the provider
the-office = the Office
the-member = a member
the-department = a protection department
the-relevant-department = a relevant department
the-other-body = a consulted body
the-commission = the Central Commission
body-as-member = { $body } (member)
body-as-department = { $body } (protection department)
body-as-relevant-department = { $body } (relevant department)
body-as-written = { $organisation }, { $role }
person-of = { $person }, { $organisation }

## stage: where a case stands

stage-empty = Not begun
stage-draft = Preparing the filing
stage-determination = Determining whether a review is required
stage-called = Call for a review
stage-authorised = Approved, notice to be given
stage-preliminary-review = Preliminary review
stage-consultation = Seeking opinions
stage-agreed = Opinions consistent
stage-differing = Opinions not consistent
stage-against = Opinions consistently against the proposal
stage-special-analysis = Special review: hearing and analysis
stage-second-round = Special review: second seeking of opinions
stage-submitted = Special review: before the Central Commission
stage-approved = Special review: approved
stage-concluded = Concluded
stage-not-required = No review required
stage-withdrawn = Filing withdrawn
stage-not-taken-up = Call not approved
stage-empty-note = Nothing has been saved yet.
stage-draft-note = Nothing has been filed and no clock runs.
stage-determination-note = The Office has the filing materials and determines whether a review is required.
stage-called-note = A member holds that the product or service affects or may affect national security; the review needs the approval of the Central Commission.
stage-authorised-note = The Central Commission has approved; the preliminary review begins with the Office's notice.
stage-preliminary-review-note = The Office assesses each factor and forms the proposed conclusion.
stage-consultation-note = The proposed conclusion is with the members and departments; each has its own term from its own receipt.
stage-agreed-note = The opinions are consistent; the Office notifies the conclusion in writing. The Measures set no term for this.
stage-differing-note = The opinions are not consistent; the case goes on by the special review procedure.
stage-against-note = The opinions agree with one another and not with the proposal; the Office revises it and seeks opinions anew, or opens the special review procedure.
stage-special-analysis-note = The Office hears departments and entities, and analyses and evaluates in depth.
stage-second-round-note = The new proposal is with the members and departments. The Measures set no term for this round; the date shown is the Office's own.
stage-submitted-note = The conclusion awaits the approval of the Central Commission.
stage-approved-note = The Central Commission has approved; the Office notifies the conclusion in writing.
stage-concluded-note = The review has ended; conditions and undertakings are monitored.
stage-not-required-note = The Office determined that no review is required.
stage-withdrawn-note = The filing was withdrawn; it may be filed anew.
stage-not-taken-up-note = The Central Commission did not approve the call; no review takes place.

## term: the terms of the Measures

term-determination = Determination
term-preliminary = Preliminary review
term-opinion = Written reply of { $body }
term-opinion-round = Written reply of { $body }, round { $round }
term-special = Special review
term-opinions = Written replies
term-opinions-round = Written replies, round { $round }
basis-determination = from receipt of the filing materials
basis-preliminary = from the written notice
basis-opinion = from receipt of the proposed conclusion
basis-special = from the decision to open the special review
limit-statutory = { $days } working { $days ->
        [one] day
       *[other] days
    }
limit-general = generally { $days } working { $days ->
        [one] day
       *[other] days
    }
limit-internal = the Office's own date
clock-running = { $left ->
        [one] { $left } working day left
       *[other] { $left } working days left
    }
clock-last-day = last day today
clock-stopped = stopped since { $since }, { $left } working { $left ->
        [one] day
       *[other] days
    } left
clock-met = done on { $on }, { $early ->
        [one] { $early } working day early
       *[other] { $early } working days early
    }
clock-met-on-last-day = done on { $on }, the last day
clock-met-late = done on { $on }, { $late ->
        [one] { $late } working day late
       *[other] { $late } working days late
    }
clock-overdue = { $by ->
        [one] { $by } working day overdue
       *[other] { $by } working days overdue
    }
clock-over = ended on a day before, not done
clock-moot = no longer matters since { $on }
state-running = running
state-stopped = stopped
state-met = done
state-met-late = done late
state-overdue = overdue
state-moot = fell away
state-provisional = provisional
provisional-range = Provisional: the notice for that year is not out; the last day will lie between { $earliest } and { $latest }.
provisional-same = Provisional: the notice for that year is not out; by the statutory holidays this day would stay.
step-filed = Filing materials received
step-determined = Determination notified
step-circulated = Proposed conclusion sent
step-replied = Last reply received
step-special-opened = Special review opened
step-concluded = Conclusion notified
way-not-required = No review required
way-agreement = Opinions consistent
way-special = Special review

## day: why a day counts or does not

day-start = the day of the event; it does not count
day-counted = day { $number }
day-counted-make-up = day { $number }: a weekend worked for { $holiday }
day-weekend = weekend
day-holiday = { $holiday }
day-holiday-expected = { $holiday }, expected
day-stopped = does not count: supplements outstanding
day-stopped-make-up = a weekend worked for { $holiday }; does not count: supplements outstanding
ground-start-day = Civil Code, art. 201: the day of the event does not count
ground-weekend = State Council rules on working hours, art. 7
ground-notice = State Council notice { $number }
ground-not-yet = no notice yet for this year
count-before-first-day = { $date } lies before { $first }, the first day the calendar knows; choose a later day
count-after-last-day = { $date } lies after { $last }, the last day the calendar knows; choose an earlier day
count-past-last-day = a term of { $days } working days from { $start } runs past { $last }, the last day the calendar knows; choose fewer days
count-reversed = { $through } lies before { $after }; enter the earlier day first
count-no-days = a term has at least one working day; enter a number from 1

## act: the acts, what each starts or stops, and its button

act-draft = Prepare the filing
act-undertake = Confirm the undertakings
act-add-document = Submit a document
act-file = File for a cybersecurity review
act-withdraw = Ask to withdraw the filing
act-withdraw-draft = Give up the draft
act-consent-to-withdrawal = Consent to the withdrawal
act-return-incomplete = Return an incomplete filing
act-determine = Determine whether a review is required
act-call-for-review = Call for a review
act-begin-review = Give the notice that starts the review
act-assess-factor = Assess a factor
act-extend = Extend the preliminary review
act-extend-special = Extend the special review
act-request-supplements = Ask for supplementary materials
act-supply = Submit supplementary materials
act-close-request = Drop a request for supplements
act-circulate = Send the proposed conclusion and seek opinions
act-circulate-again = Send the new proposed conclusion and seek opinions again
act-record-receipt = Record the receipt of the proposed conclusion
act-opine = Reply in writing
act-record-no-opinion = Record that no reply came
act-determine-consistency = Determine whether the opinions are consistent
act-open-special-review = Open the special review procedure
act-hear = Record a hearing of departments or entities
act-submit-for-approval = Submit to the Central Commission for approval
act-approve = Approve
act-decline = Not approve
act-conclude = Notify the review conclusion
act-assign = Assign an officer
act-recuse = Recuse an officer
act-share = Show a document to a party
act-ask-consent = Ask the owner for consent to disclosure
act-answer-consent = Answer a request for consent
act-correct = Correct the record
effect-draft = Nothing is filed; no clock starts.
effect-undertake = Your organisation undertakes for itself, and the undertakings bind it beyond the review. The operator can file once all are confirmed. No clock starts.
effect-add-document = Your organisation owns the document and sees who reads it. It alone moves no clock.
effect-file = From the day of receipt, which does not count, the Office has { $days } working { $days ->
        [one] day
       *[other] days
    } to determine whether a review is required.
effect-withdraw = The filing ends when the Office consents; until then every clock goes on.
effect-withdraw-draft = The draft ends at once; nothing was filed.
effect-consent-to-withdrawal = Ends the case and every running clock.
effect-return-receipt = The clock of the determination stands still until the operator files again, and then goes on. A filing is returned once only.
effect-return-complete = The term of the determination starts anew when complete materials are received. A filing is returned once only.
effect-determine = Ends the term of the determination. If a review is required, the { $days } working { $days ->
        [one] day
       *[other] days
    } of the preliminary review run from this notice; if not, the case ends.
effect-call-for-review = No clock starts before the Central Commission has approved and the Office has given notice.
effect-begin-review = Starts the preliminary review: { $days } working { $days ->
        [one] day
       *[other] days
    }, the day of the notice not counted.
effect-assess-factor = Moves no clock. The proposed conclusion can be sent once every factor is assessed.
effect-extend = Adds { $days } working { $days ->
        [one] day
       *[other] days
    } to the preliminary review, where the circumstances are complex.
effect-extend-special = Adds the working days you name to the special review, where the circumstances are complex; it may be extended again.
effect-request-supplements = From the day after the request the running clocks of the review stop, until all that is asked is in or the request is dropped.
effect-supply = When the last item is in, the clocks run again from the next working day.
effect-close-request = If nothing else is outstanding, the clocks run again from the next working day.
effect-circulate = Ends the preliminary review. Each member and department has { $days } working { $days ->
        [one] day
       *[other] days
    } from its own receipt.
effect-circulate-revised = Each member and department has { $days } working { $days ->
        [one] day
       *[other] days
    } from its own receipt of the revised proposal.
effect-circulate-again = The term of the special review goes on. The Measures set no term for this round; you set a date for the replies.
effect-record-receipt = Starts the term of this recipient: { $days } working { $days ->
        [one] day
       *[other] days
    }, the day of receipt not counted.
effect-record-receipt-again = Records that the new proposal arrived. The date for the replies is the Office's own.
effect-opine = Ends your own term. Other consulted bodies do not see your reply.
effect-record-no-opinion = Silence decides nothing by itself: you record how it is treated and why. A late reply can still be filed.
effect-determine-consistency = If they are consistent, the conclusion is notified; if not, the special review procedure follows. No clock starts with this act.
effect-open-special-review = Starts the special review, generally completed within { $days } working { $days ->
        [one] day
       *[other] days
    }; { $party } is notified.
effect-hear = Moves no clock. A new proposed conclusion needs at least one hearing.
effect-submit = The term of the special review goes on; the Measures set no term for the approval.
effect-submit-call = No clock starts; the Measures set no term for the approval.
effect-approve = The Office may conclude the review and give notice. The term of the special review goes on until then.
effect-approve-call = The Office may give the notice that starts the review; the term runs from that notice.
effect-decline = The case goes back to hearing and analysis; the term of the special review goes on.
effect-decline-call = Ends the case: no review takes place.
effect-conclude = Ends the review. Each condition becomes an obligation that is monitored.
effect-assign = Moves no clock. The officer sees the case from now on.
effect-recuse = Moves no clock. The case leaves this officer's desk; the record keeps the recusal.
effect-share = Moves no clock. The party sees title and content from now on; you see when it reads them.
effect-ask-consent = Moves no clock. Without consent the document is not disclosed.
effect-answer-consent = Moves no clock. Consent holds for this recipient, purpose and time only.
effect-correct = The earlier entry stays as it is and is shown with the correction. A corrected day of receipt moves that recipient's term.
button-draft = Go on filling in
button-continue = Continue
button-undertake = Confirm
button-add-document = Submit
button-file = File
button-withdraw = Withdraw
button-consent = Consent
button-return-incomplete = Return
button-determine = Determine
button-call-for-review = Call
button-begin-review = Give notice
button-assess-factor = Assess
button-extend = Extend
button-request-supplements = Ask
button-supply = Submit
button-close-request = Drop
button-circulate = Send
button-record-receipt = Record
button-opine = Reply
button-record-no-opinion = Record
button-determine-consistency = Determine
button-open-special-review = Open
button-hear = Record
button-submit-for-approval = Submit
button-approve = Approve
button-decline = Not approve
button-conclude = Notify
button-assign = Assign
button-recuse = Recuse
button-share = Show
button-ask-consent = Ask
button-answer-consent = Answer
button-correct = Correct

## choice: the answers that an act may give

outcome-passed = Passed
outcome-passed-with-conditions = Passed with conditions
outcome-not-passed = Not passed
position-agree = Agree
position-agree-with-conditions = Agree with conditions
position-disagree = Disagree
position-no-competence = Outside our competence
finding-agree = Consistent
finding-differ = Not consistent
finding-against = Consistently against the proposal
suggestion-agree = All agree with the proposal.
suggestion-agree-if-conditions-fit = All agree, some with conditions; judge whether the conditions fit together.
suggestion-differ = The opinions differ.
suggestion-against = All that take a position are against the proposal.
risk-none = No significant risk
risk-manageable = Risk that conditions can hold
risk-unacceptable = Risk that conditions cannot hold
contract-tender = Invitation to tender
contract-draft = Contract drafted, not signed
contract-signed-conditionally = Signed, effective only once the review is passed
contract-signed-unconditionally = Signed without that condition
subject-procurement = Procurement of a network product or service
subject-product-line = Product line
subject-provider-range = Everything that a provider sells
subject-data-processing = Data processing activities
subject-foreign-listing = Listing abroad
stops-all = Every running clock of the review, the members' and departments' too
stops-not-opinions = The Office's own clocks; the members and departments go on
consent-granted = Granted
consent-refused = Refused
silence-not-consistent = as not consistent
silence-no-objection = as no objection, by { $rule }
answer-outstanding = outstanding
answer-silent = no reply
review-required = A review is required
review-not-required = No review is required
effect-with-reasons = { $effect }: { $reasons }
may-affect = Would or could affect national security
no-effect = No effect on national security

## caution: warnings that go with an act and do not stand in its way

caution-signed-unconditionally = The contract is signed without the condition that the review be passed; it binds even if the review is not.
caution-in-use = The product is in use before the conclusion; use without review is what the Cybersecurity Law punishes.
caution-returned-late = A filing should be returned within { $days } working { $days ->
        [one] day
       *[other] days
    } of its receipt; this is later.
caution-last-day-request = This is the last day of a running term; the term will end on the day of the answer, with no day left.
caution-after-term = The term ended on { $due_on }; the act is recorded as late and is valid.
caution-without-effect = The opinions have been compared; your reply is kept on file and shown, but has no effect.

## refusal: why the procedure says no, and what would be needed

refusal-wrong-party = This act belongs to { $needed }; ask them to do it.
refusal-not-party = Your organisation takes no part in this case in this capacity; act for the organisation that does.
refusal-wrong-stage = The case stands at “{ $stage }”; this act belongs to: { $needed }.
refusal-case-over = The case stands at “{ $stage }” and has ended; file or call anew if something has changed.
refusal-not-begun = Nothing has been saved in this case yet; save a draft or call for a review first.
refusal-wrong-regime = The case is governed by another version of the Measures than the one given; take the version under which it was opened.
refusal-in-future = The date { $on } lies after { $today }; enter a date up to { $today }.
refusal-in-past = The date { $on } lies before today, { $today }; only the Office may enter an earlier act, as one that took place on paper, with the reason.
refusal-too-early = The date { $on } lies before { $earliest }, the day of what this act follows; enter { $earliest } or later.
refusal-paper-by-others = Only the Office enters what took place on paper; hand the paper to the Office.
refusal-missing = Still missing: { $what }.
refusal-unknown = { $what } is not known to this version of the Measures; choose from the list.
refusal-subject-mismatch = “{ $trigger }” is not a ground to review “{ $subject }”; choose the ground that fits.
refusal-nothing-to-file = The pre-assessment finds no effect on national security by any factor, so there is nothing to file; keep it with its reasons, or reconsider a factor.
refusal-too-few-users = Filing is required above { $over } users; { $users } are given. Check the number.
refusal-already-returned = The filing was returned once and cannot be returned again; ask for supplementary materials instead.
refusal-no-withdrawal-asked = Nobody has asked to withdraw a filing here; { $party } would have to ask first.
refusal-withdrawal-pending = Your organisation has asked to withdraw since { $since }; wait for the Office's consent.
refusal-factors-not-assessed = These factors are not yet assessed: { $factors }.
refusal-extension-figure = An extension is { $days } working { $days ->
        [one] day
       *[other] days
    }, no more and no less; { $asked } were asked.
refusal-extensions-used-up = The term has been extended { $times ->
        [one] once
       *[other] { $times } times
    }, as often as the Measures allow; work towards the last day, or ask for supplements if material is lacking.
refusal-term-over = The term ended on { $due_on }; an extension would have to be declared before. Do what is due: late is late, and valid.
refusal-no-clock-runs = No clock of the review runs, so there is nothing to stop or extend.
refusal-requests-open = Supplements are outstanding in request { $requests }; wait until they are in, or drop the request.
refusal-no-requests = No supplements were asked for in this case; send material as a document.
refusal-no-such-request = There is no request for supplements number { $number } in this case.
refusal-request-of-other = The request is addressed to { $addressee }, who alone can answer it.
refusal-request-closed = Request { $number } was answered in full or dropped on { $on }; send further material as a document.
refusal-no-such-item = The request has no item { $item } that is still open; choose an open item.
refusal-no-such-document = There is no such document of your organisation in this case; submit it first.
refusal-document-exists = This document is already in the case.
refusal-secrets-not-excluded = Declare that the document holds no state secret. Whatever holds one stays out of this system and is handled by the rules on state secrets.
refusal-recipients-missing = These must be asked too: { $recipients }.
refusal-no-department = Name at least one department responsible for protecting the operator's infrastructure; it must be asked.
refusal-not-recipient = This body was not asked in this round; it can reply only to what was sent to it.
refusal-receipt-unknown = It is not recorded when { $recipient } received the proposed conclusion; record the receipt first.
refusal-receipt-known = The receipt of { $recipient } is recorded as { $on }; if that is wrong, correct the record.
refusal-already-answered = { $recipient } replied on { $on }; its reply stands.
refusal-not-overdue = { $recipient } still has time, until { $due_on }; wait, or remind it.
refusal-not-overdue-unreceived = The term of { $recipient } has not begun: its receipt is not recorded.
refusal-opinions-outstanding = Replies are outstanding from { $recipients }; wait for them, or record after their term that none came.
refusal-finding-contradicts = “{ $finding }” contradicts the replies: { $suggestion }
refusal-nobody-heard = No department or entity has been heard; record a hearing first.
refusal-submission-made = This has been submitted and awaits the decision of the Central Commission.
refusal-submission-not-made = Nothing has been submitted yet; the Office has to submit it first.
refusal-conditions-omitted = The conclusions that were circulated or approved hold these conditions too: { $conditions }; name them, or name no condition at all, which means those of the conclusions.
refusal-conditions-added = The conclusions that were circulated or approved do not hold these conditions: { $conditions }; leave them out, or seek opinions on a new proposal first.
refusal-outcome-differs = “{ $proposed }” was proposed and “{ $given }” cannot be notified; seek opinions on a new proposal first.
refusal-officer = { $officer } is assigned to this case already, or recused; choose another officer.
refusal-no-such-consent = No request for your consent is open under number { $number }.
refusal-no-such-event = The record has no entry { $number }.
refusal-calendar = The last day cannot be worked out: { $reason }.
refusal-by = { $sentence } ({ $provision })

## missing: what is required

missing-reasons = the reasons
missing-title = a title
missing-subject = what is to be reviewed
missing-category = the category of the product or service
missing-why-major = why a product outside the named categories has a major impact
missing-provider = the product or service provider
missing-recognition = the recognition as an operator by a protection department
missing-pre-assessment = the pre-assessment of: { $factor }
missing-material = at least one document as: { $material }
missing-clause = the clause that holds: { $undertaking }
missing-confirmation = the provider's confirmation of: { $undertaking }
missing-items = at least one item, none of them empty
missing-conditions = at least one condition
missing-days = a number of working days
missing-reply-by = the date by which the Office expects replies
missing-addressee = the addressee
missing-rule = the rule relied on
missing-heard = who was heard
missing-signatory = who signs
missing-officer = the officer
unknown-trigger = The ground “{ $name }”
unknown-factor = The factor “{ $name }”
unknown-material = The material “{ $name }”
unknown-undertaking = The undertaking “{ $name }”
unknown-category = The category “{ $name }”
unknown-member = The member “{ $name }”

## record: one line an event

record-drafted = Draft saved: { $title }
record-undertakings-confirmed = The provider confirmed { $count ->
        [one] { $count } undertaking
       *[other] { $count } undertakings
    }
record-document-added = Document submitted: { $title }
record-filed = Filing materials received; the term of the determination runs. Signed by { $signatory }
record-filed-again = Filing materials received again; the term of the determination goes on. Signed by { $signatory }
record-withdrawal-asked = Withdrawal asked for by { $party }: { $reasons }
record-withdrawn = Filing withdrawn: { $reasons }
record-returned = Returned as incomplete: { $gaps }
record-review-required = A review is required; notified in writing. Departments to be asked: { $departments }. { $reasons }
record-review-required-alone = A review is required; notified in writing. { $reasons }
record-review-not-required = No review is required; notified in writing. { $reasons }
record-review-called = { $member } called for a review: { $title }
record-review-begun = Notice given to { $addressees }; the preliminary review runs
record-review-begun-publicly = Notice published; the preliminary review runs
record-factor-assessed = Factor assessed, { $risk }: { $factor }
record-extended = { $term } extended by { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }: { $reasons }
record-supplements-requested = Request { $number } for supplements to { $addressee }, { $items ->
        [one] { $items } item
       *[other] { $items } items
    }; { $stops }
record-stops-all = all clocks of the review stop
record-stops-not-opinions = the Office's clocks stop
record-supplied = Request { $number }: { $items } answered
record-items = { $items ->
        [one] item { $list }
       *[other] items { $list }
    }
record-request-closed = Request { $number } dropped: { $reasons }
record-circulated = Proposed conclusion, version { $round }, “{ $outcome }”, sent to { $count ->
        [one] { $count } body
       *[other] { $count } bodies
    }
record-circulated-reply-by = Proposed conclusion, version { $round }, “{ $outcome }”, sent to { $count ->
        [one] { $count } body
       *[other] { $count } bodies
    }; replies expected by { $reply_by }
record-received = { $recipient } received the proposed conclusion
record-opinion-given = { $recipient } replied: { $position }
record-opinion-without-effect = { $recipient } replied after the comparison, without effect: { $position }
record-silence = No reply from { $recipient }; treated { $treatment }: { $reasons }
record-consistency = Opinions found “{ $finding }”: { $reasons }
record-special-opened = Special review procedure opened and notified: { $reasons }
record-heard = Heard: { $heard }
record-submitted = Submitted to the Central Commission: { $summary }
record-approved = The Central Commission approved
record-approved-with-remarks = The Central Commission approved: { $remarks }
record-declined = The Central Commission did not approve: { $reasons }
record-concluded = Conclusion notified: { $outcome }
record-concluded-with-conditions = Conclusion notified: { $outcome }, { $count ->
        [one] { $count } condition
       *[other] { $count } conditions
    }
record-assigned = Assigned to { $officer }
record-recused = { $officer } recused: { $reasons }
record-shared = { $document } shown to { $with }
record-consent-asked = Consent asked to show { $document } to { $to }, for: { $purpose }
record-consent-asked-until = Consent asked to show { $document } to { $to } until { $until }, for: { $purpose }
record-consent-granted = Consent { $number } granted
record-consent-refused = Consent { $number } refused
record-corrected-receipt = Receipt of { $recipient } corrected to { $on }: { $reasons }
record-corrected-wording = Entry { $number } corrected: { $text } ({ $reasons })
record-signed = signed by { $by }, prepared by { $preparer }
record-signed-alone = prepared and signed by { $by } alone
record-on-paper = entered by the Office from paper: { $reason }
record-on-paper-for = entered by the Office from paper for { $party }: { $reason }
record-entered-later = entered on { $on }

## turn: whose turn it is

turn-of = { $who }: { $act }
turn-waiting-replies = Waiting for { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }
turn-waiting-receipts = Waiting for { $count ->
        [one] { $count } receipt
       *[other] { $count } receipts
    }
turn-consulted = the consulted bodies
turn-who-many = { $first } and others, { $count } in all
turn-waiting-supplements = Waiting for supplementary materials from { $who }
turn-nobody = Nothing is due
turn-owner = { $organisation } as owner of the document

## page: the shell, columns and forms of all pages

shell-name = Anshen
shell-skip = Skip to the content
shell-nav = Places
shell-crumbs = The way here
shell-sign-out = Sign out
shell-receipt = Receipt
shell-foot = Not for state secrets: what holds them is handled by the rules on state secrets.
shell-demo = Samples only: no real party, no real case.
nav-desk = Desk
nav-docket = Docket
nav-planner = Planner
nav-calculator = Calculator
col-case = Case
col-turn = Whose turn
col-what = What
col-since = Since
col-due = Last day
col-term = Term
col-article = Article
col-start = Starts after
col-used = Used / set
col-stopped = Stopped
col-state = State
col-day = Day
col-why = Why
col-source = Source
col-body = Body
col-received = Received
col-opinion = Reply
col-operator = Operator
col-stage = Stage
col-officers = Officers
col-step = Step
col-basis = How the day is set
no-term = no statutory term
same-as = The same as:
form-errors = { $count ->
        [one] There is a problem
       *[other] There are { $count } problems
    }
form-optional = (optional)
form-missing = “{ $question }” is not answered yet.
form-unreadable = “{ $question }” cannot be read as it is; write it another way.
form-unknown = “{ $question }” names something that is not known; choose one of the known names.
form-cancel = Back without doing it
form-no-papers = No document of yours is in the case yet.
form-recipient = To be asked
form-ask = Ask
form-on-paper = On paper
form-must-be-asked = must be asked

## page-public: front page, signing in, problems

home-title = Cybersecurity review, by the article and by the day
home-lead = Filing, determination, review, consultation and conclusion under the Measures for Cybersecurity Review. Every date shows how it is counted, every act its article.
home-open = Without an account
home-calculator = So many working days from a day: which days count, which do not, and by which notice of the State Council.
home-planner = The timetable of a review before you file: at best, plainly, at worst.
sign-in-title = Sign in
sign-in-organisation = Organisation
sign-in-seat = Seat
sign-in-user = User name
sign-in-password = Password
sign-in-wrong = User name and password do not match; try again.
sign-in-demo = Accounts of this sample installation
sign-in-demo-note = One for every seat. Nothing entered here is real.
sign-in-demo-password = The password is the same for all: { $password }
sign-in-accounts = Seats and user names
trouble-not-found = There is no such page
trouble-not-found-detail = The address is wrong, or it leads to something in which your organisation has no part.
trouble-refused = This cannot be done now
trouble-forbidden = Your seat does not do this
trouble-needed = What would be needed
trouble-conflict = The case has changed
trouble-conflict-detail = Somebody has acted since you looked at it. Nothing of yours was done; look again and decide anew.
trouble-look-again = Look at the case again
trouble-too-large = The file is too large
trouble-too-large-detail = This installation takes files of up to { $megabytes } MB. Divide the file, or hand it to the Office on a data carrier.
trouble-bad-request = This could not be read
trouble-session-over = Your session is over
trouble-session-over-detail = Sign in again. What you typed was not sent; the drafts you saved are kept.
trouble-too-many = Too many attempts
trouble-too-many-detail = Wait { $seconds ->
        [one] { $seconds } second
       *[other] { $seconds } seconds
    } and try again.
trouble-failed = Something failed on our side
trouble-failed-detail = Nothing of yours was done. Try again; if it fails again, give the number below to whoever keeps the system.
trouble-reference = Number: { $reference }
trouble-home = To the front page

## page-desk: the desk

desk-title = Your desk
desk-working-day = working day { $number } of the year
desk-rest-day = not a working day
desk-mine = Yours to do
desk-mine-count = { $count }, most urgent first
desk-mine-empty = Nothing is waiting for you.
desk-to-sign = Prepared, for your signature
desk-to-sign-note = prepared by a colleague; takes effect when you sign
desk-returned = Given back to you
desk-returned-note = prepared by you and not signed; prepare it anew, or take it away
desk-returned-what = { $what }: { $remark }
desk-returned-look = Read
desk-drafted = Prepared, waiting for a signature
desk-drafted-note = a colleague who holds the signatory seat signs it
desk-colleagues = With your colleagues
desk-colleagues-note = your organisation's turn, but not your seat's
desk-done-by = done by: { $seats }
desk-you-sign = a colleague prepares it, you sign
desk-installation = This seat has no part in cases. Accounts, seats, keys and the audit trail are looked after on the server, with { $command }.
desk-all-cases = Look at all your cases
desk-stopped-title = Stopped
desk-stopped-note = waiting for supplements; no clock runs
desk-waiting = Waiting for others
desk-last-day = last day today
desk-left = working { $days ->
        [one] day
       *[other] days
    } left
desk-left-provisional = working { $days ->
        [one] day
       *[other] days
    } left
desk-late = working { $days ->
        [one] day
       *[other] days
    } late
desk-stopped = working { $days ->
        [one] day
       *[other] days
    } stopped
desk-since = { $days ->
        [one] day
       *[other] days
    } waiting

## page-case: a case, its terms, its acts

case-due-on = ends on { $date }
case-why = why this date
case-terms = All terms
case-terms-picture = Picture of all terms; the table beneath says the same
case-terms-table = The same as a table
case-consultation = Replies body by body
case-acts = What you can do now
case-acts-empty = Nothing, for now.
case-acts-closed = Not yet possible, with the reason ({ $count })
case-on-paper = Enter an act that took place on paper
on-paper-for = For: { $parties }
on-paper-enter = Enter
on-paper-party = { $organisation } ({ $capacity })
on-paper-note = You enter what another party did on paper. It counts as that party's act, on the day it took place; the record says that the Office entered it, and why.
act-not-yet = not yet
case-record = Record
case-record-empty = Nothing has happened yet.
case-record-in-full = In full
case-record-older = Older entries ({ $count })
case-papers = Papers
case-papers-empty = None that you may see.
case-papers-add = Submit a document
case-notices = Notices and receipts
case-notices-empty = None yet.
case-facts = What it is about
case-parties = Parties
case-regime-replaced = This case is governed by the { $title }, which were replaced on { $date }; it stays under them.
case-since = since { $date }
case-unnumbered = no number yet
paper-of = { $owner }, { $date }
paper-reads = { $count ->
        [one] read once
       *[other] read { $count } times
    }
turn-big-left = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
turn-big-late = { $days ->
        [one] { $days } working day late
       *[other] { $days } working days late
    }
turn-big-over = term over
turn-big-last-day = last day
turn-big-stopped = stopped
turn-big-no-term = no term
turn-big-under-way = under way
turn-big-done = ended
turn-left-when-running = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } left once it runs again
act-second-person = A second person of your organisation, who holds the signatory seat, reads and signs it; until then nothing has happened.
act-prepared = Prepared
act-prepared-by = prepared by { $person }, { $date }
act-give-back = Give it back
act-give-back-remark = What should be changed
act-sign-declaration = I have read what is above and sign it for my organisation.
act-sign = Sign
act-sign-title = Signature
act-send-for-signature = Send for signature
act-since = { $date }: { $what }
act-moved-on = Since this was prepared the case has moved on, as listed. Look at the case again: sign if the act still holds, otherwise give it back.
act-moved-on-now = The case moved on while you were reading, and nothing was signed. Read what is new, then sign or give it back.
act-call-waits-on-desk = A liaison of your organisation prepares a call for a review. One that waits for your signature is on your desk.
act-returned = Given back by { $by }, { $date }: { $remark }
act-take-away = Take it away
act-own-draft = You prepared it; another person signs.
preview-starts = Done today, it starts: { $term }, { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }, last day { $date }.
preview-if-complete = Where everything asked for is supplied: { $what }
preview-if-required = Where a review is required: { $what }
preview-stops = Done today, it stops: { $term }, with { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } left.
preview-runs-again = Done today, it sets running again: { $term }, last day { $date }.
preview-moves = Done today, it moves the last day of { $term } from { $from } to { $date }.
desk-before = { $first }, then: { $then }
act-back-to-case = Back to the case
act-done = Done: { $act }
act-sent-for-signature = Prepared and sent for signature: { $act }

## page-why: why a date

why-title = { $term } ends on { $date }
why-title-plain = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } from { $start } end on { $date }
why-summary = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } { $basis }, { $start }; that day does not count.
why-summary-plain = { $start } itself does not count.
why-summary-stopped = Supplements were outstanding on { $days ->
        [one] { $days } working day, which does
       *[other] { $days } working days, which do
    } not count.
why-summary-extended = Extended by { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }.
why-big = day { $number }
why-end-of = ends with { $date }, 24:00 Beijing time
why-days = Day by day
why-reasons = Reasons and sources
why-span = { $from } to { $to }
why-weekday = { $weekday ->
        [1] Mo
        [2] Tu
        [3] We
        [4] Th
        [5] Fr
        [6] Sa
       *[7] Su
    }
why-mark-start = start
why-mark-holiday = off
why-mark-stopped = stop
why-mark-number = { $number }
why-legend-start = the day of the event; does not count
why-legend-counted = counts, with its number
why-legend-make-up = a weekend day that is worked; counts
why-legend-holiday = off: public holiday
why-legend-stopped = stop: supplements outstanding
why-legend-weekend = weekend
why-legend-due = last day
why-legend-provisional = no notice yet for that year
why-counted-days = days { $first } to { $last }

## page-filing: a filing in steps

filing-steps = Steps of the filing
filing-step-of = step { $number } of { $count }
filing-step-complete = complete
filing-step-here = you are here
filing-step-open = not complete yet
filing-saved = Saved. Nothing has been filed.
filing-saved-on = saved { $when }
filing-gaps = { $count ->
        [one] One thing is
       *[other] { $count } things are
    } still missing
filing-papers = Uploaded so far
filing-back = Back to the step before
filing-untitled = New filing
filing-save-and-go = Save and go on
filing-save = Save and leave
filing-step-procurement = The procurement
filing-step-recognition = Recognition as an operator
filing-step-pre-assessment = Pre-assessment
filing-step-undertakings = Undertakings
filing-step-materials = Materials
filing-step-check = Check
filing-step-sign = Sign
filing-q-procurement = What is procured?
filing-q-recognition = Which department has recognised you as an operator?
filing-q-factor = Would or could it affect national security by this factor?
filing-q-undertakings = Where does the agreement hold the undertakings?
filing-q-materials = Upload the filing materials
filing-q-check = Is everything right?
filing-q-sign = Sign and file
filing-note-pre-assessment = Answer for the time after the product goes on line. “Could” is enough for a filing; “no effect” needs reasons that hold later.
filing-note-undertakings = Name the clause for each. The provider confirms each one itself; you see here when it has.
filing-note-sign = The term of the Office begins when it receives the filing. You get a numbered receipt at once.
filing-field-title = Title
filing-field-title-hint = By which you and the Office will recognise the case, for instance “Core routers, grid control”.
filing-field-product = Product or service
filing-field-version = Version or model
filing-field-category = Category
filing-field-why-major = Why it has a major impact
filing-field-why-major-hint = Only for products outside the named categories.
filing-field-provider = Product or service provider
filing-field-amount = Amount
filing-field-currency = Currency
filing-field-contract = How far is the contract?
filing-field-contract-hint = A filing is best made before signature, or under the condition that the review be passed.
filing-field-in-use = In use since
filing-field-department = Protection department
filing-field-notice = Number of its notice
filing-field-notice-on = Date of its notice
filing-field-guideline = Guideline used, with its version
filing-field-effect = Your answer
filing-field-reasons = Reasons
filing-field-clause = { $undertaking }
filing-field-clause-hint = Document and clause, for instance “Master agreement, clause 12.3”.
filing-field-material = What the file is
filing-field-file = File
filing-field-file-title = Title of the document
filing-field-no-secret = Declaration
filing-field-no-secret-statement = The document holds no state secret.
filing-field-follows = Earlier case it follows
filing-upload = Upload
filing-file = Sign and file
undertaking-title = Confirm your undertakings
undertaking-question = Your organisation undertakes:
undertaking-clause = Stands in: { $clause }
undertaking-no-clause = The operator has not named the clause yet.
undertaking-confirmed = confirmed

## page-office: consultation and docket

consultation-title = Consultation
consultation-round = Version { $round } of the proposed conclusion
consultation-count = { $replied } of { $count } replied
consultation-proposed = “{ $outcome }”, sent on { $date }
consultation-reply-by = replies expected by { $date } (the Office's own date)
consultation-suggestion = The replies suggest: { $suggestion }
consultation-finding = Found: { $finding }
consultation-not-received = not received
consultation-silent = no reply; treated { $treatment }
docket-title = Docket
docket-count = { $count ->
        [one] { $count } case
       *[other] { $count } cases
    }, most urgent first
docket-filter = Search
docket-empty = No case by this filter. Take out a filter to see more.
docket-pages = Pages
docket-start = « To the most urgent
docket-after = Next ›
docket-search = Number, title or party
docket-stage = Stage
docket-scope = Which cases
docket-any = any

## page-plan: calculator and planner

calculator-title = Working-day calculator
calculator-lead = By the notices of the General Office of the State Council, make-up working days included.
calculator-from = From (does not count)
calculator-days = Working days
calculator-count = Count
calculator-stops = Times that do not count
calculator-stops-hint = The day of the request still counts, the day of the complete answer does not.
calculator-stop-from = Asked on
calculator-stop-to = Answered on
calculator-known = Notices known: through { $date }.
planner-title = Planner
planner-lead = What if: the timetable of a review, as late as the law allows unless you give a day.
planner-given = What is given
planner-timetable = Timetable
planner-shown = shown beneath
planner-show = Show
planner-filed = Filing materials received on
planner-regime = Version of the Measures
planner-extended = Extension
planner-extended-statement = The preliminary review is extended
planner-special-extension = Special review extended by
field-factor-assessed = already assessed: { $risk }
planner-known = { $step } on
planner-count = Show the timetable
planner-basis-given = given
planner-basis-law = last day allowed
planner-basis-none = the Measures set no term; taken as the same day
planner-term = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    }
planner-days = { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } of terms
planner-no-promise = Supplements stop the clocks, and silence decides nothing: a review may take longer.

## page-design: the parts of the pages

design-title = Parts of the pages
design-lead = Paper and ink, one red.
design-tones = Tones
design-tone-ink = ink: words
design-tone-act = blue: what can be done
design-tone-seal = red: the line at the top, overdue, the last day
design-tone-run = sea: running
design-tone-done = green: done
design-tone-stop = ochre, hatched: stands still
design-tone-prov = violet, dashed: provisional
design-type = Type
design-states = States
design-acts = Acts
design-notes = Notes
design-form = Form

## field: questions of the act forms

field-reasons = Reasons
field-reasons-hint = They go into the record and, where there is a notice, into the notice.
field-remarks = Remarks
field-review-required = Is a review required?
field-departments = Protection departments to be asked later
field-departments-hint = Those that recognised the operator are asked in any case.
field-gaps = Everything that is missing
field-gaps-hint = One list, once: a filing is not returned twice.
field-factor = Factor
field-risk = Assessment
field-days = By how many working days
field-addressee = Who is asked?
field-addressee-provider-hint = The operator sees neither the questions nor the answers.
field-items = What is asked, item by item
items-asked = What is asked
field-items-hint = The clocks run again only when every item is in.
field-stops = Which clocks stop?
field-request = Which request?
field-request-number = Request { $number }
field-answered = Item { $item }: { $question }
field-answered-hint = The documents that answer it; submit them first.
field-outcome = Outcome
field-conditions = Conditions
field-conditions-hint = Each becomes an obligation that is monitored.
field-conclusion-conditions-hint = Left empty, those that were circulated or approved. Each becomes an obligation that is monitored.
field-summary = Reasoning
field-summary-proposal-hint = The members and departments read this.
field-summary-submission = Submission
field-enclosed = Papers enclosed
field-enclosed-hint = Only what a recipient must see to answer.
field-recipients = Who is asked for an opinion?
field-reply-by = Replies expected by
field-reply-by-hint = The Measures set no term for this round; this date is the Office's own and is shown so.
field-recipient = Which body?
field-position = Position
field-opinion = Opinion
field-treatment = How is the silence treated?
field-treatment-not-consistent = As not consistent with the others
field-treatment-no-objection = As no objection, by the Office's own rule
field-rule = The rule relied on
field-rule-hint = Only for “no objection”: number and name of the rule.
field-finding = Are the opinions consistent?
field-finding-agree-hint = The conclusion is notified next.
field-finding-differ-hint = The special review procedure is opened next.
field-finding-against-hint = The proposal is revised, or the special review procedure is opened.
field-heard = Who was heard
field-heard-body = Body of this system that was heard
field-heard-body-hint = From then on it sees that the case exists, and the record of its own hearing.
field-record = What was said, in short
field-notice = How is notice given?
field-notice-written = In writing
field-notice-public = In public, where nobody can be addressed
field-notice-to = Addressees
field-notice-text = Text of the public notice
field-notice-written-hint = Needed where notice is given in writing.
field-notice-public-hint = Needed where notice is given in public.
field-officer = Officer
field-conflict = The conflict of interest
field-document = Document
field-with = With whom
field-to = To whom it would be shown
field-purpose = What for
field-until = Until when
field-consent = Which request?
field-consent-of = Request { $number }: { $document } to { $to }, for: { $purpose }
field-consent-answer = Answer
field-correction = What is put right?
field-correction-receipt = A day of receipt
field-correction-wording = Words of an entry
field-correction-receipt-hint = Needed where a day of receipt is put right.
field-correction-wording-hint = Needed where words of an entry are put right.
field-received-on = The right day
field-entry = Number of the entry
field-text = The right words
field-title = Title
field-subject-kind = What is to be reviewed
field-subject = The product or service
field-grounds = Why it affects or may affect national security
field-operator = Operator
field-provider = Provider
field-none = none named
field-paper-on = Day on which it took place
field-paper-reason = Why it was not done in the system
field-paper-hint = Only for what took place on paper. Late is late, never impossible to record.
field-on-behalf-of = On whose behalf
field-paper-on-hint = The day of the act itself, not of its entry. Late is late, never impossible to record.
field-signatory = Signatory
unit-working-days = working days
unit-entries = in the record

## server
server-folder = the folder { $folder } cannot be used: { $reason }; name another with --data or mend its rights
# Parts of the sentences before and after: why the operating system would not.
reason-address-in-use = another program listens there
reason-address-elsewhere = this machine has no such address
reason-denied = this user has no right to
reason-missing = it is not there
reason-not-a-folder = a part of the path is a file
reason-a-folder = it is a folder
reason-read-only = the disk is read-only
reason-full = the disk is full
reason-of-the-system = { $error }
server-folder-in-use = the folder { $folder } is in use by another process; stop that one first
server-key-missing = the key { $file } is missing, and without it the documents in the vault cannot be read; put it back from where it is kept
server-key-broken = { $file } is no key; put back the one that belongs to this installation
server-schema-newer = the database has schema { $found }, and this program knows { $known }; start a newer program
server-address = { $address } cannot be listened on: { $reason }; choose another with --listen
server-database-foreign = the database in { $folder } was not made by this program; name another folder with --data
server-database-damaged = the database in { $folder } cannot be read; check the disk and the rights of its files, or put a backup in its place
server-database-setting = the disk of { $folder } does not let the database keep { $setting } at { $wanted }; use a local disk
server-thread = the system gives the program no thread; raise the limit of processes
server-vault = the documents in { $folder } cannot be opened; check the disk and the rights of the folder
server-runtime = the server cannot run: { $reason }
server-reached-at = Listening at { $address }

## demo
demo-accounts-unwritable = the accounts cannot be written to { $file }: { $reason }; name another file with --accounts
demo-password = Sample accounts; the password of each is { $password }
demo-look-first = Look first at the desk of an officer of the Office: what is overdue, what stands still, whose turn it is.

## cli of the running system
cli-about-serve = Run the server over a folder
cli-about-demo = Run a complete sample installation
cli-help-data = The folder of the installation; made if it is not there
cli-help-listen = The address to listen on (127.0.0.1:8080 unless given)
cli-help-accounts = Write the sample accounts as JSON to this file
cli-value-dir = DIR
cli-value-addr = ADDR

## admin
admin-migrated = The database has the schema of this program
admin-seeded = { $cases } cases with { $events } events were added
admin-difference = case { $case }, { $field }: stored { $stored }, by its events { $expected }
admin-checked = { $cases } cases with { $events } events checked, { $found } differences
seats-two-administrators = nobody is both { $first } and { $second }; give one of the seats to somebody else
seats-administrator-at-cases = { $administrator } goes with no other seat; give { $seat } to somebody else
seats-of-other-kind = an organisation of the kind { $kind } has no seat { $seat }; choose one of its own seats
admin-not-found = there is no such organisation, person or token; look them up with org list and user list
admin-password = Password: { $password }
admin-token = Token, shown once: { $token }
admin-done = Done
admin-unknown-seat = there is no seat { $seat }; choose one of { $seats }
admin-unknown-kind = there is no kind { $kind }; choose one of { $kinds }
cli-about-admin = Set up and look after an installation
cli-about-admin-migrate = Bring the database to the schema of this program
cli-about-admin-check = Replay every case and compare it with what is stored
cli-about-admin-seed = Fill an installation with plausible cases for measuring
cli-about-admin-org = Organisations
cli-about-admin-org-list = List organisations
cli-about-admin-org-add = Add an organisation
cli-about-admin-user = People and their seats
cli-about-admin-user-list = List the people of an organisation
cli-about-admin-user-add = Add a person; the password is made and shown once
cli-about-admin-user-disable = Close an account
cli-about-admin-token = Tokens of programs
cli-about-admin-token-add = Make a token; it is shown once
cli-about-admin-token-revoke = Revoke a token
cli-help-cases = How many cases
cli-help-seed = From which seed; the same seed gives the same cases
cli-help-kind = The kind: operator, provider, office, body, commission or installation
cli-help-zh = The Chinese name
cli-help-en = The English name
cli-help-body = The code of a body of the Measures, such as MIIT
cli-help-one-person = One person prepares and signs; the security administrator has allowed it
cli-help-as = As what the body is asked: member, department or other; may be given more than once
cli-help-org = The organisation, by its identifier
cli-help-user = The user name
cli-help-seat = A seat; may be given more than once
cli-help-name = The name of the token
cli-value-name = NAME
cli-value-number = N

## problem: what goes wrong at the door, and what to do

problem-not-found = Nothing is found here
problem-not-found-detail = check the address; what your organisation has no part in is not found either
problem-not-signed-in = Sign in first
problem-not-signed-in-detail = sign in, or send the token of a program that is still valid
problem-sign-in = Not signed in
problem-sign-in-detail = user name or password is wrong; type both again
problem-denied = This is not yours to do
problem-refused = The Measures do not allow this
problem-stale = The case has moved on
problem-stale-detail = the case is at version { $current }, and you saw version { $seen }; load it again and look at what is new
problem-moved-on = The case has moved on since the act was prepared
problem-moved-on-detail = since it was prepared: { $events }; the case now stands at “{ $stage }”; look at it again, then sign with If-Match "{ $current }", or have the act prepared anew
problem-moved-on-unseen-detail = since it was prepared the case has come to stand at “{ $stage }”; look at it again, then sign with If-Match "{ $current }", or have the act prepared anew
problem-returned = This act was given back
problem-returned-detail = the act was given back to whoever prepared it; have it prepared anew, then sign that
problem-not-signable = This act cannot be signed
problem-not-signable-detail = the prepared act cannot be read any more; drop it and prepare it anew
problem-not-prepared = Another person prepares this act
problem-not-prepared-detail = “{ $act }” takes two people; have another person of your organisation prepare it, then sign
problem-input = Something typed cannot be taken
problem-missing-detail = { $field } is missing; fill it in
problem-form-detail = { $field } cannot be read: { $reason }
problem-place-detail = the list has no such place; begin it anew, without { $field }
problem-unknown-detail = { $field } names “{ $name }”, which is not known; choose one of the known names
problem-choice-detail = { $field } names “{ $name }”, which is not known; choose one of { $choices }
problem-kind-detail = { $field } takes { $wanted }; correct it
problem-kind-number = a whole number that is not negative
problem-kind-text = a text
problem-kind-truth = true or false
problem-kind-list = a list
problem-kind-object = an object with named fields
problem-kind-other = another form, which the description of the interface gives
problem-date-detail = { $field } holds “{ $text }”, which is no date; write it as 2021-09-01
problem-item-number-detail = { $field } holds “{ $text }” where the number of an item stands; write it as 1
problem-recipient-detail = { $field } holds “{ $text }”, which is no recipient; write it as member:MIIT, department:NEA or other:CODE
problem-too-long-detail = { $field } is longer than { $max }; shorten it
problem-taken-detail = “{ $name }” is taken; choose another
problem-user-name-detail = { $field } takes lower-case letters, digits, dot, underscore, hyphen and @; choose another name
problem-weak-password-detail = a password has at least { $min } characters and is none of the common ones; choose another
problem-unknown-field-detail = there is no field “{ $field }” here; leave it out or correct its name
problem-malformed-detail = the body is no JSON from line { $line }, column { $column } on; correct it there
problem-unreadable-detail = the request cannot be read; check its address, its headers and its form
problem-broke-off-detail = the body did not arrive whole and nothing was done; send the request again
problem-media-type = The form of the request is not taken
problem-media-type-detail = send { $wanted }
problem-too-large = The request is too large
problem-too-large-detail = at most { $max } bytes are taken; send less
problem-kept-detail = what was sent is longer than the system keeps, and nothing was changed; shorten it
problem-empty-detail = the file is empty; choose the one that was meant
problem-broken-upload = The upload broke off
problem-broken-upload-detail = the file did not arrive whole and nothing of it was kept; upload it again
problem-secrecy-mark = State secrets stay out
problem-secrecy-mark-detail = the file carries the mark of secrecy “{ $mark }” and nothing of it was kept; handle it where state secrets are handled, and refer to it here by its number only
problem-damaged = The document cannot be read
problem-damaged-detail = the stored document does not pass its check; tell the system administrator, nothing is shown of it
problem-too-many = Too many attempts
problem-too-many-detail = try again in { $seconds } seconds
problem-etag-detail = If-Match takes the ETag of the case as it was answered; load the case and send its tag
problem-key-form-detail = an Idempotency-Key has 1 to { $max } printable ASCII characters and no space; choose another
problem-key-reused = The request key was used for something else
problem-key-reused-detail = the Idempotency-Key “{ $key }” belongs to another request; choose a new one
problem-conflict = Something else was done meanwhile
problem-conflict-detail = what this refers to is not as it was; load the page again
problem-closed-account = The account is closed
problem-closed-account-detail = ask the security administrator of the installation
problem-fate-unknown = Whether this was done is not known
problem-fate-unknown-detail = ask again with the same Idempotency-Key, or send the same form again: it is done once at most
problem-unavailable = The system is not available
problem-unavailable-detail = nothing was changed; try again in a moment
problem-busy = Too many requests at once
problem-busy-detail = the system takes no more requests just now; try again in a moment
problem-timeout = The request took too long
problem-timeout-detail = the request did not arrive in time; send it again
problem-method = This cannot be done here
problem-method-detail = the address exists, but not for this method; see the description of the interface
problem-cross-site = The request came from another site
problem-cross-site-detail = send the form from a page of this system; nothing was changed
problem-set-up = The system is not set up for this
problem-set-up-detail = tell the system administrator
problem-internal = Something went wrong here
problem-internal-detail = nothing was changed; try again, and tell the system administrator if it goes on
denied-other-party = the act belongs to another party of the case
denied-other-seat = the act needs the seat { $seats }; ask a person who holds it
denied-prepared-by-signer = another person of your organisation signs what you have prepared
denied-prepared-elsewhere = only what your own organisation has prepared can be signed
denied-not-owner = the document belongs to another organisation; ask its owner to show it
denied-outside-circle = the organisation is outside the circle of the case; ask the owner for consent first
denied-no-consent = the owner of the document has not consented to this; ask for its consent first
denied-other-administrator = this is the duty of the { $seat }

## seat: the seats that people hold

seat-preparer = preparer
seat-signatory = signatory
seat-viewer = viewer
seat-intake = intake desk
seat-case-officer = case officer
seat-director = director
seat-complaints-officer = complaints officer
seat-liaison = liaison
seat-secretary = secretary
seat-approver = approver
seat-system-administrator = system administrator
seat-security-administrator = security administrator
seat-auditor = auditor

## calendar: a day of a year

calendar-working = working day
calendar-make-up = working day: a weekend worked for { $holiday }

## reads: who has read a document

paper-reads-title = who has read it
reads-title = Who has read “{ $title }”
reads-effect = Every read is recorded before the first byte leaves.
reads-row = { $when }: { $organisation }, { $person } ({ $seat }), rule { $rule }
docket-ended = only cases that have ended
reads-none = Nobody yet.
upload-effect = The document belongs to your organisation and goes to the Office only, until you share it.
api-title = Interface for programs
api-lead = The operations under /api/v1; the whole description, in OpenAPI 3.1, stands at
