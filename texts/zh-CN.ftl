### 程序所说的每一句话，中文。
###
### 每条消息在 en.ftl 中有同名、同变量的一条，构建时核对。按功能分节，节内按读者遇到的先后排列。
### 用法律原文的词。数与日期以应显示的样子传入；NUMERAL 把数写成中文数字。

## common: 各处通用的短语

# $weekday 是 weekday-short 给出的短名。
date-prose = { $year }年{ $month }月{ $day }日（{ $weekday }）
# $weekday 从 1（周一）数起。
weekday-short = { $weekday ->
    [1] 周一
    [2] 周二
    [3] 周三
    [4] 周四
    [5] 周五
    [6] 周六
   *[7] 周日
}
working-days = { $count } 个工作日
calendar-days = { $count } 天
article = 第{ NUMERAL($number) }条
article-paragraph = 第{ NUMERAL($article) }条第{ NUMERAL($paragraph) }款
article-item = 第{ NUMERAL($article) }条第{ NUMERAL($item) }项

## picture: 期限图中的用词

picture-month = { $year }年{ $month }月
picture-month-short = { $year }年{ $month }月
# $weekday 从 1（周一）数起。
picture-weekday = { $weekday ->
        [1] 一
        [2] 二
        [3] 三
        [4] 四
        [5] 五
        [6] 六
       *[7] 日
    }
picture-mark-start = 起
picture-mark-make-up = 班
picture-mark-holiday = 休
picture-mark-stopped = 停
picture-legend-start = 起：起算当日，不计入
picture-legend-counted = 计入，数字为第几日
picture-legend-make-up = 班：调休上班，计入
picture-legend-worked = 班：调休上班
picture-legend-holiday = 休：节假日放假
picture-legend-stopped = 停：补充材料期间，不计入
picture-legend-weekend = 周末
picture-legend-due = 届满日
picture-legend-provisional = 虚线框：该年度放假安排尚未公布
picture-legend-range = 可能成为届满日
picture-term-title = { $due }届满
picture-term-title-provisional = { $due }届满（暂定）
picture-term-basis = 自{ $start }起 { $days }，当日不计入。
picture-term-basis-stopped = 自{ $start }起 { $days }，当日不计入；停止计算 { $stopped }。
picture-day = { $date }：{ $why }
picture-day-ground = { $date }：{ $why }（{ $ground }）
picture-day-outside = { $date }：不在期限内
picture-day-range = { $date }：可能成为届满日
picture-year-title = { $year }年工作日
picture-year-basis = 共 { $count }；{ $holidays } 天放假（含放假期间的周末）。
picture-year-provisional = 暂定：该年度放假安排尚未公布。
picture-working-day = 工作日
picture-working-weekend = 工作日：{ $holiday }调休上班
picture-timeline-row = { $label }：{ $note }。
picture-timeline-due = { $due } 届满
picture-timeline-due-provisional = ≈ { $due } 届满
picture-legend-last-day = 届满日
picture-legend-last-day-provisional = 届满日（暂定）
picture-legend-planned = 按期限最后一日推算
picture-legend-kept = 按期完成
picture-legend-missed = 逾期
picture-legend-open = 未见公布
picture-legend-way = 假定的走法
picture-legend-milestone = 无期限的步骤
picture-legend-stop = 停止计算
picture-legend-rest = 非工作日
picture-legend-course = 实际经过
picture-legend-running = 进行中
picture-sideways = 左右滑动可看全图。
picture-timeline-today = 今天 { $today }

## count: 计算期限与两日之间工作日的命令

count-headline = 届满日：{ $due }，{ $nth }终了时
count-headline-provisional = 届满日：{ $due }，{ $nth }终了时（暂定）
count-nth = 第 { $days } 个工作日
count-basis = 自{ $start }起 { $days }，当日不计入。
count-stops = 停止计算 { $stopped }：{ $stops }。
count-stops-nothing = 未停止计算期限内的任何工作日：{ $stops }。
count-stop = { $after } 次日至 { $through }
count-ends-with-stop = { $last } 已计满；当日要求补充材料，期限随停止期间于 { $due } 届满。
count-provisional-one = 暂定：该年度放假安排尚未公布；依现行规定，届满日只能是 { $due }。
count-known-on = 按 { $day } 已公布的安排计算。
count-more-than-reach = `--days { $days }` 超出日历所及的末日 { $last }；自 { $start } 起请不超过 { $largest }
count-none-fits = 自 { $start } 起的期限均不能在日历所及的末日 { $last } 前届满，请选择较早的日期或较短的停止期间
count-nothing-known = { $day } 时尚无已公布的安排，`--as-known-on` 请选择 { $first } 或以后的日期
count-stop-reversed = 停止期间 `{ $after }..{ $through }` 的结束早于开始，请先写要求补充之日，再写补齐之日
count-status-start = 起算
count-status-counted = 计入
count-status-weekend = 周末
count-status-holiday = 放假
count-status-stopped = 停止
count-event = 届满日：自 { $start } 起 { $days }
count-event-provisional = 届满日（暂定）：自 { $start } 起 { $days }
between-count = { $from } 次日至 { $to }：{ $working }（共 { $calendar }）
between-provisional = 暂定：{ $official } 以后的放假安排尚未公布。

## notices: 放假安排、年度与日历文件的核对

calendar-official-through = 已公布至 { $day }
calendar-reach = 可计算 { $first } 至 { $last }；{ $official } 以后为暂定
calendar-year-unknown = 日历中没有 `{ $year }` 年，请选择 { $first } 至 { $last }
calendar-months = 月名后为当月工作日数；(n) 为放假，[n] 为调休上班。
calendar-month-days = { $month }：{ $days }
calendar-event-off = { $holiday }放假
calendar-event-work = { $holiday }调休上班
calendar-kind-off = 放假
calendar-kind-work = 上班
calendar-sound = { $file }：未发现错误
calendar-faults = { $file } 有 { $count } 处错误，请改正后重新核对
calendar-fault-bad-toml = 无法读取：{ $message }
calendar-fault-unknown-kind = 未知的 kind `{ $kind }`，请写 `notice`、`forecast` 或 `statute`
calendar-fault-unknown-field = 未知的字段 `{ $field }`，请删除或改正名称
calendar-fault-missing-field = 缺少字段 `{ $field }`，请补上
calendar-fault-empty-field = 字段 `{ $field }` 为空，请填写
calendar-fault-wrong-type = `{ $field }` 的值类型不对，请写{ $expected ->
        [date] 不加引号的日期，如 2020-11-25
        [year] 年份，如 2021
        [number] 整数
        [spans] 日期或期间的列表
        [days] 日期的列表
        [month-days] 月日的列表
        [tables] 表的列表
       *[text] 文本
    }
calendar-fault-bad-date = `{ $date }` 不是 2021-02-11 这样的日期
calendar-fault-bad-month-day = `{ $day }` 不是 05-01 这样的月日
calendar-fault-span-reversed = 期间 `{ $first }..{ $last }` 的结束早于开始
calendar-fault-outside-year = `{ $date }` 既不在 { $year } 年，也不在上一年12月
calendar-fault-issued-after-year = { $year } 年的通知不可能印发于 { $day }，请核对二者
calendar-fault-work-on-weekday = `{ $date }` 是普通工作日，不能作为调休上班日
calendar-fault-off-and-work = `{ $date }` 既放假又上班
calendar-fault-overlap = `{ $date }` 同属两个节日：{ $first }、{ $second }
calendar-fault-day-twice = `{ $date }` 在{ $name }中出现两次，请删去一处
calendar-fault-duplicate-holiday = 节日“{ $name }”出现两次
calendar-fault-duplicate-number = { $number } 也在 { $other } 中，同一通知请只保留一份
calendar-fault-second-notice = { $other } 已规定 { $year } 年，请写明修改哪一份通知
calendar-fault-second-forecast = { $other } 已预计 { $year } 年
calendar-fault-year-gap = 没有规定上一年（{ $missing } 年）的通知
calendar-fault-amends-unknown = 没有文件载有被修改的 { $number }
calendar-fault-amends-other-year = 被修改的 { $number } 规定的是另一年（{ $year } 年）
calendar-fault-amends-later = 被修改的 { $number } 印发在后（{ $day }）
calendar-fault-no-such-holiday = 被修改的 { $number } 中没有节日“{ $name }”
calendar-fault-bridging-on-rest-day = `{ $date }` 本为休息日，不能作为拼假日
calendar-fault-no-makeup-window = 拼假日须有 `makeup_window`，其中的周末日数不少于拼假日数
calendar-fault-no-notice = 没有任何文件载有通知，至少须规定一年

## timetable: 没有案件时的审查时间表

timetable-title = 时间表：{ $regime }
timetable-way = 走法：{ $way }
timetable-way-extended = 走法：{ $way }，初步审查延长
timetable-not-yet-in-force = 该版本自 { $date } 起施行，晚于申报；系统另有设定的，仍可按该版本办理。
timetable-replaced = 该版本已于 { $date } 被替代，早于申报；系统另有设定的，仍按该版本办理。
timetable-total = 各期限合计 { $days }，停止计算的时间不计
timetable-ways = 各种走法，每一步均在最后一日
timetable-ways-given = 同一起点的各种走法，每一步均在最后一日，不计所给日期
timetable-way-special-longest = 初步审查延长并特别审查
timetable-total-row = 各期限合计
timetable-given = 所给
timetable-latest = 届满日
timetable-kept-early = 按期，提前 { $days }
timetable-kept-last-day = 按期，届满当日
timetable-missed = 逾期 { $days }
timetable-missed-rest-day = 逾期，届满后的休息日
timetable-no-term = 无期限
timetable-provisional-one = 暂定
timetable-provisional = 暂定，{ $earliest } 至 { $latest }
timetable-event = { $step }：届满日，{ $article }
timetable-event-basis = 自 { $start } 起 { $days }，{ $article }
timetable-way-note = { $days }，至 { $due }
timetable-result-note = { $on }：{ $result }
timetable-out-of-order = `{ $step }`（{ $on }）早于 `{ $earlier }`（{ $before }），请改为较晚的日期
timetable-beyond = 日历止于 { $last }，自 { $start } 起 { $days } 个工作日的期限无法算至届满；该期限及其后的步骤未列，其余照列
timetable-beyond-cell = 超出日历
timetable-total-listed = 所列各期限合计 { $days }，停止计算的时间不计
timetable-past-last-day = 自 { $start } 起 { $days } 个工作日将超出日历所及的末日 { $last }，请选择较早的日期或较短的停止期间
timetable-not-on-the-way = `{ $step }` 不在此走法中，请删去或加上 `--special`
timetable-set-first = 第一步由 `--filed` 给出，请从 `--set` 中删去 `filed`
timetable-set-twice = `{ $step }` 给了两次，请只给一次
timetable-unknown-step = `{ $step }` 不是步骤，请选择 { $steps }
timetable-extension-without-special = `--special-extend` 只用于特别审查，请加上 `--special`

## replay: 由日期复核历史

replay-summary = { $from } 至 { $until }：{ $calendar }，{ $working }
replay-summary-open = { $from } 至 { $until }，未见审查结论：{ $calendar }，{ $working }
replay-told = 按所记日期复核各期限
replay-nothing-told = 按所记日期无法复核任何期限
replay-marks = 假定各期限依次用至最后一日
replay-not-told = 未见公布
replay-open-running = 进行中，剩 { $days }
replay-open-last-day = 进行中，届满当日
replay-open-over = 期限已过 { $days }，未见公布
replay-open-over-rest-day = 期限刚过，未见公布
replay-mark-within = 在其终点前 { $days }
replay-mark-on = 恰在其终点
replay-mark-after = 超过 { $days }
replay-mark-after-rest-day = 超过，在其后的休息日
replay-part-determination = 确定是否需要审查
replay-part-preliminary = 初步审查
replay-part-extension = 延长
replay-part-opinions = 书面回复意见
replay-part-special = 特别审查
replay-parts = { $parts }
replay-mark-note = { $days }，至 { $due }：{ $reached }
replay-events = 所记事项
toml-unknown-field = 没有字段 `{ $name }`，可用：{ $known }
toml-missing-field = 缺少字段 `{ $name }`
toml-unknown-value = 没有取值 `{ $name }`，可用：{ $known }
toml-wrong-type = 值的类型不对
toml-duplicate-key = 同一个键出现两次
toml-bad-date = `{ $name }` 不是日期，请写作 "2020-06-01"
toml-syntax = 不符合 TOML 语法
replay-line = { $file } 第 { $line } 行：{ $message }；请改正后再试
replay-nothing = { $file } 没有记载带期限的步骤，请至少写明 `filed` 或 `determined`
replay-twice = { $file } 两次记载 `{ $step }`，每一步请只写一次
replay-out-of-order = { $file } 中 `{ $step }`（{ $on }）早于 `{ $earlier }`（{ $before }），请核对两个日期
replay-stop-reversed = { $file } 中 { $asked } 要求的补充材料不可能在 { $answered } 补齐，请核对两个日期
replay-known-too-early = { $file } 所知截至 { $until }，却记有 { $on }，请核对两个日期
replay-column-parts = 用满的期限
replay-column-end = 终点
replay-column-reached = 历史的终点
replay-bar-history = 实际经过

## cli: 命令行的选项、帮助与错误

cli-about = 安审：网络安全审查的期限、时间表与案件
cli-about-count = 计算一个工作日期限，并说明届满日的由来
cli-about-between = 计算两日之间的工作日
cli-about-timetable = 审查的完整时间表，未给日期的步骤按法定最后一日
cli-about-replay = 复核一段历史：各期限是否遵守，逾期多少
cli-about-calendar = 放假安排：列表、查看年度、核对文件
cli-about-calendar-list = 已知的放假安排，按印发先后
cli-about-calendar-show = 一年的十二个月，含放假与调休上班
cli-about-calendar-check = 核对日历文件，指出每一处错误
cli-about-completions = 输出命令行补全脚本
cli-help-lang = 语言：zh 或 en［默认：取自 LC_ALL、LC_MESSAGES 或 LANG，否则 zh］
cli-help-format = 结果的形式：{ $formats }［默认：text］
cli-help-help = 显示帮助
cli-help-version = 显示版本
cli-help-count-from = 期限开始之日，当日不计入
cli-help-count-days = 期限的工作日数
cli-help-count-stop = 要求补充材料之日与补齐之日，可重复
cli-help-count-as-known-on = 只按该日以前印发的安排计算
cli-help-count-explain = 逐日列出理由与依据
cli-help-between-from = 自该日的次日起计算
cli-help-between-to = 计入的最后一日
cli-help-timetable-regime = 《办法》的版本：{ $regimes } 或 by-date［默认：cn-2020］
cli-help-timetable-filed = 收到审查申报材料之日
cli-help-timetable-set = 某一步骤及其日期，可重复：{ $steps }
cli-help-timetable-stop = 要求补充材料之日与补齐之日，可重复
cli-help-timetable-extend = 依《办法》延长初步审查
cli-help-timetable-special = 按照特别审查程序
cli-help-timetable-special-extend = 特别审查延长的工作日数
cli-help-replay-file = 历史，TOML 文件
cli-help-calendar-show-year = 年份，如 2026
cli-help-calendar-check-file = 日历文件
cli-help-completions-shell = bash、elvish、fish、powershell 或 zsh
cli-usage = 用法：{ $usage }
cli-commands = 命令
cli-options = 选项
cli-arguments = 参数
cli-options-name = [选项]
cli-value-command = 命令
cli-value-date = 日期
cli-value-span = 起..止
cli-value-days = 天数
cli-value-step = 步骤=日期
cli-value-file = 文件
cli-value-format = 形式
cli-value-lang = 语言
cli-value-regime = 版本
cli-value-year = 年份
cli-value-shell = 命令行
cli-bad-date = `{ $value }` 不是日期，请写成 2021-09-01 的形式
cli-no-such-day = 没有 `{ $value }` 这一天，请核对月和日
cli-bad-span = `{ $value }` 不是停止期间，请写成 2021-09-10..2021-09-22 的形式
cli-bad-setting = `{ $value }` 不是步骤及其日期，请写成 circulated=2021-10-19 的形式
cli-bad-address = `{ $value }` 不是监听地址，请写成 127.0.0.1:8080 的形式
cli-bad-days = `{ $value }` 不是工作日数，请选择 1 至 { $most }
cli-bad-year = `{ $value }` 不是年份，请写成 2026 的形式
cli-bad-lang = `{ $value }` 不是可用的语言，请选择 zh 或 en
cli-not-one-of = `{ $value }` 不能用于 `{ $option }`，请选择 { $valid }
cli-format-not-here = `{ $verb }` 不能以 { $format } 显示，请选择 { $formats }
cli-unknown-regime = 没有 `{ $regime }` 版本的《办法》，请选择 { $regimes }
cli-no-regime-on = { $day } 没有生效的《办法》，请选择较晚的日期或用 `--regime` 指定版本
cli-unknown-option = 这里没有 `{ $option }` 选项，请看 `{ $help }`
cli-unknown-option-similar = 这里没有 `{ $option }` 选项，是否要用 `{ $similar }`？
cli-unknown-command = 没有 `{ $command }` 命令，请看 `{ $help }`
cli-unknown-command-similar = 没有 `{ $command }` 命令，是否要用 `{ $similar }`？
cli-missing-command = 请写明命令：{ $commands }；请看 `{ $help }`
cli-missing = 缺少 { $missing }，请补上，或看 `{ $help }`
cli-missing-value = `{ $option }` 需要一个值，请看 `{ $help }`
cli-unexpected-value = 多了一个值 `{ $value }`，请看 `{ $help }`
cli-once = `{ $option }` 只能写一次，请删去一个
cli-bad-value = `{ $value }` 不能用于 `{ $option }`，请看 `{ $help }`
cli-not-utf8 = 有参数不是有效的 UTF-8，请以 UTF-8 书写
cli-not-understood = 无法理解这些参数，请看 `{ $help }`
cli-file-missing = 没有文件 `{ $file }`，请核对路径
cli-file-denied = 无权读取文件 `{ $file }`，请核对其权限
cli-file-not-text = 文件 `{ $file }` 不是 UTF-8 文本，请存为 UTF-8
cli-file-unreadable = 无法读取文件 `{ $file }`（{ $error }），请核对后再试
cli-cannot-write = 无法写出结果（{ $error }），请核对输出去向
cli-column-date = 日期
cli-column-weekday = 星期
cli-column-status = 状态
cli-column-number = 日序
cli-column-why = 理由
cli-column-source = 依据
cli-column-step = 步骤
cli-column-on = 日期
cli-column-article = 条文
cli-column-term = 期限
cli-column-due = 届满日
cli-column-result = 结果
cli-column-way = 走法
cli-column-notice = 文号
cli-column-issued = 印发日期
cli-column-year = 年度
cli-column-amends = 修改
cli-column-holiday = 节日
cli-column-kind = 类别
cli-column-days = 天数
cli-column-note = 说明
cli-column-end = 终点

## words: 各处通用的名称与依据

bilingual = { $en ->
       *[other] { $zh }
    }
as-written = { $words }
instrument-article = 《{ $title }》{ $article }
counted-days = { $days } 个工作日

## provision: 《办法》各条的内容

provision-purpose = 立法目的和依据
provision-scope = 应当审查的情形
provision-principles = 审查原则
provision-mechanism = 网络安全审查工作机制
provision-office = 网络安全审查办公室
provision-pre-assessment = 预判与申报
provision-guidelines = 预判指南
provision-undertakings = 产品和服务提供者的承诺
provision-foreign-listing = 赴国外上市
provision-materials = 审查申报材料
provision-determination = 确定是否需要审查
provision-factors = 考虑因素
provision-preliminary-review = 初步审查
provision-extension = 初步审查的延长
provision-opinions = 书面回复意见
provision-consistency = 意见是否一致
provision-special-review = 特别审查程序
provision-special-term = 特别审查的期限
provision-supplements = 补充材料
provision-own-motion = 成员单位认为需要的审查
provision-interim-measures = 预防和消减风险的措施
provision-confidentiality = 保密义务
provision-complaints = 对审查人员的举报
provision-performance = 督促履行承诺
provision-monitoring = 事前事中事后监督
provision-penalties = 违反办法的处理
provision-recognised-operator = 运营者的认定
provision-product-categories = 网络产品和服务
provision-state-secrets = 国家秘密
provision-other-reviews = 其他安全审查
provision-commencement = 施行日期

## party: 各方当事人

role-operator = 运营者
role-party = 当事人
role-provider = 产品和服务提供者
role-office = 网络安全审查办公室
role-member = 网络安全审查工作机制成员单位
role-department = 关键信息基础设施保护工作部门
role-relevant-department = 相关部门
role-other-body = 征求意见的其他单位
role-commission = 中央网络安全和信息化委员会
the-operator = 运营者
the-party = 当事人
the-provider = 提供者
the-office = 审查办公室
the-member = 成员单位
the-department = 保护工作部门
the-relevant-department = 相关部门
the-other-body = 被征求意见的单位
the-commission = 中央网信委
body-as-member = { $body }（成员单位）
body-as-department = { $body }（保护工作部门）
body-as-relevant-department = { $body }（相关部门）
body-as-written = { $organisation }（{ $role }）
person-of = { $organisation } { $person }

## stage: 案件所处阶段

stage-empty = 尚未开始
stage-draft = 准备申报
stage-determination = 确定是否需要审查
stage-called = 提请审查
stage-authorised = 已获批准，待发通知
stage-preliminary-review = 初步审查
stage-consultation = 征求意见
stage-agreed = 意见一致
stage-differing = 意见不一致
stage-against = 意见一致反对结论建议
stage-special-analysis = 特别审查：听取意见、深入分析
stage-second-round = 特别审查：再次征求意见
stage-submitted = 特别审查：报请批准
stage-approved = 特别审查：已获批准
stage-concluded = 已作出审查结论
stage-not-required = 无需审查
stage-withdrawn = 已撤回申报
stage-not-taken-up = 提请未获批准
stage-empty-note = 尚未保存任何内容。
stage-draft-note = 尚未申报，期限未起算。
stage-determination-note = 审查办公室已收到申报材料，正在确定是否需要审查。
stage-called-note = 成员单位认为该产品和服务影响或可能影响国家安全，须报中央网信委批准后审查。
stage-authorised-note = 中央网信委已批准，自审查办公室发出通知之日起进行初步审查。
stage-preliminary-review-note = 审查办公室逐项评估考虑因素，形成审查结论建议。
stage-consultation-note = 审查结论建议已发送成员单位和有关部门，期限自各单位收到之日起分别计算。
stage-agreed-note = 意见一致，由审查办公室书面通知审查结论。《办法》未规定通知期限。
stage-differing-note = 意见不一致，按照特别审查程序处理。
stage-against-note = 各方意见一致，但与结论建议相反；审查办公室应修改建议重新征求意见，或者转入特别审查程序。
stage-special-analysis-note = 审查办公室听取相关部门和单位意见，进行深入分析评估。
stage-second-round-note = 新的审查结论建议正在再次征求意见。《办法》未规定本轮期限，所示日期由审查办公室自行确定。
stage-submitted-note = 审查结论正按程序报中央网信委批准。
stage-approved-note = 中央网信委已批准，由审查办公室书面通知审查结论。
stage-concluded-note = 审查已经结束，附加条件和承诺的履行接受监督。
stage-not-required-note = 审查办公室已确定无需审查。
stage-withdrawn-note = 申报已撤回，可以重新申报。
stage-not-taken-up-note = 提请未获中央网信委批准，不进行审查。

## term: 《办法》规定的期限

term-determination = 确定是否需要审查
term-preliminary = 初步审查
term-opinion = { $body }书面回复
term-opinion-round = { $body }书面回复（第 { $round } 轮）
term-special = 特别审查
term-opinions = 书面回复意见
term-opinions-round = 书面回复意见（第 { $round } 轮）
basis-determination = 自收到审查申报材料之日起
basis-preliminary = 自发出书面通知之日起
basis-opinion = 自收到审查结论建议之日起
basis-special = 自决定适用特别审查程序之日起
limit-statutory = { $days } 个工作日
limit-general = 一般为 { $days } 个工作日
limit-internal = 审查办公室自定日期
clock-running = 剩 { $left } 个工作日
clock-last-day = 今日届满
clock-stopped = 自 { $since } 起停止计算，尚余 { $left } 个工作日
clock-met = { $on } 完成，提前 { $early } 个工作日
clock-met-on-last-day = { $on } 完成，为届满当日
clock-met-late = { $on } 完成，逾期 { $late } 个工作日
clock-overdue = 已逾期 { $by } 个工作日
clock-over = 期限已满，尚未完成
clock-moot = 自 { $on } 起不再适用
state-running = 进行中
state-stopped = 停止计算
state-met = 按期完成
state-met-late = 逾期完成
state-overdue = 逾期
state-moot = 不再适用
state-provisional = 暂定
provisional-range = 暂定：该年度放假安排尚未公布，届满日将在 { $earliest } 至 { $latest } 之间。
provisional-same = 暂定：该年度放假安排尚未公布；按法定节假日推算，该日期不变。
step-filed = 收到申报材料
step-determined = 书面通知是否需要审查
step-circulated = 发送审查结论建议
step-replied = 收到最后一份回复意见
step-special-opened = 转入特别审查程序
step-concluded = 通知审查结论
way-not-required = 无需审查
way-agreement = 意见一致
way-special = 特别审查

## day: 某日计入或不计入的理由

day-start = 起算当日，不计入
day-counted = 第 { $number } 日
day-counted-make-up = 第 { $number } 日：{ $holiday }调休上班
day-weekend = 周末
day-holiday = { $holiday }放假
day-holiday-expected = { $holiday }放假（预计）
day-stopped = 补充材料期间，不计入
day-stopped-make-up = { $holiday }调休上班；补充材料期间，不计入
ground-start-day = 《民法典》第二百零一条：开始的当日不计入
ground-weekend = 《国务院关于职工工作时间的规定》第七条
ground-notice = { $number }
ground-not-yet = 该年度放假安排尚未公布
count-before-first-day = { $date } 早于日历所及的首日 { $first }，请选择较晚的日期
count-after-last-day = { $date } 晚于日历所及的末日 { $last }，请选择较早的日期
count-past-last-day = 自 { $start } 起 { $days } 个工作日将超出日历所及的末日 { $last }，请减少天数
count-reversed = { $through } 早于 { $after }，请先填写较早的日期
count-no-days = 期限至少为一个工作日，请填写 1 以上的数

## act: 各项行为、其对期限的影响和按钮

act-draft = 准备申报
act-undertake = 确认承诺
act-add-document = 提交文件
act-file = 申报网络安全审查
act-withdraw = 申请撤回申报
act-withdraw-draft = 放弃申报
act-consent-to-withdrawal = 同意撤回申报
act-return-incomplete = 退回补正
act-determine = 确定是否需要审查
act-call-for-review = 提请审查
act-begin-review = 发出启动审查的通知
act-assess-factor = 评估考虑因素
act-extend = 延长初步审查期限
act-extend-special = 延长特别审查期限
act-request-supplements = 要求提供补充材料
act-supply = 提交补充材料
act-close-request = 撤销补充材料要求
act-circulate = 发送审查结论建议并征求意见
act-circulate-again = 发送新的审查结论建议并再次征求意见
act-record-receipt = 登记审查结论建议的收到日期
act-opine = 书面回复意见
act-record-no-opinion = 记录逾期未回复
act-determine-consistency = 认定意见是否一致
act-open-special-review = 转入特别审查程序
act-hear = 记录听取相关部门和单位意见
act-submit-for-approval = 报中央网信委批准
act-approve = 批准
act-decline = 不予批准
act-conclude = 通知审查结论
act-assign = 指定承办人
act-recuse = 承办人回避
act-share = 向一方出示文件
act-ask-consent = 征求信息提供方同意
act-answer-consent = 答复同意请求
act-correct = 更正记录
effect-draft = 仅保存，不视为申报，不起算期限。
effect-undertake = 由本单位自行作出承诺，审查结束后仍须履行。全部确认后方可申报。不起算期限。
effect-add-document = 文件归本单位所有，查阅均留记录。提交文件本身不影响期限。
effect-file = 自收到申报材料之日的次日起，审查办公室应当在 { $days } 个工作日内确定是否需要审查。
effect-withdraw = 经审查办公室同意后撤回；在此之前各期限继续计算。
effect-withdraw-draft = 草稿即时终止，未曾申报。
effect-consent-to-withdrawal = 案件终止，进行中的各期限随之终止。
effect-return-receipt = 确定期限停止计算，再次申报后继续计算。仅可退回一次。
effect-return-complete = 自收到符合规定的材料之日起重新计算确定期限。仅可退回一次。
effect-determine = 确定期限终止。需要审查的，自书面通知之日的次日起计算 { $days } 个工作日的初步审查期限；不需要审查的，案件终止。
effect-call-for-review = 中央网信委批准且审查办公室发出通知之前，不起算期限。
effect-begin-review = 起算初步审查期限，共 { $days } 个工作日，通知当日不计入。
effect-assess-factor = 不影响期限。各项因素评估完毕后，方可发送审查结论建议。
effect-extend = 情况复杂的，初步审查期限延长 { $days } 个工作日。
effect-extend-special = 情况复杂的，按所填工作日数延长特别审查期限；可以再次延长。
effect-request-supplements = 自要求提供之日的次日起，进行中的审查期限停止计算，至材料补齐或者撤销要求之日止。
effect-supply = 最后一项补齐后，自下一个工作日起恢复计算期限。
effect-close-request = 没有其他待补材料的，自下一个工作日起恢复计算期限。
effect-circulate = 初步审查期限终止。各单位自收到之日的次日起 { $days } 个工作日内书面回复。
effect-circulate-revised = 各单位自收到修改后的审查结论建议之日的次日起 { $days } 个工作日内书面回复。
effect-circulate-again = 特别审查期限继续计算。《办法》未规定本轮回复期限，由审查办公室自行确定回复日期。
effect-record-receipt = 起算该单位的回复期限，共 { $days } 个工作日，收到当日不计入。
effect-record-receipt-again = 登记新的审查结论建议已送达。回复日期由审查办公室自行确定。
effect-opine = 本单位的回复期限终止。其他被征求意见的单位看不到本回复。
effect-record-no-opinion = 未回复本身不产生任何结论，须记录如何处理及理由。逾期回复仍可存卷。
effect-determine-consistency = 意见一致的，通知审查结论；不一致的，按照特别审查程序处理。本行为不起算期限。
effect-open-special-review = 起算特别审查期限，一般为 { $days } 个工作日，并通知{ $party }。
effect-hear = 不影响期限。至少听取一次意见后，方可形成新的审查结论建议。
effect-submit = 特别审查期限继续计算。《办法》未规定批准期限。
effect-submit-call = 不起算期限。《办法》未规定批准期限。
effect-approve = 审查办公室可以作出审查结论并通知。在此之前特别审查期限继续计算。
effect-approve-call = 审查办公室可以发出启动审查的通知，期限自通知之日起计算。
effect-decline = 退回听取意见和深入分析，特别审查期限继续计算。
effect-decline-call = 案件终止，不进行审查。
effect-conclude = 审查终止。每项附加条件均成为受监督的义务。
effect-assign = 不影响期限。承办人自此可以查阅案卷。
effect-recuse = 不影响期限。该承办人不再看到本案，回避情况存入记录。
effect-share = 不影响期限。该方自此可以看到文件标题和内容，查阅均留记录。
effect-ask-consent = 不影响期限。未经同意不得披露该文件。
effect-answer-consent = 不影响期限。同意仅限于所列对象、用途和期间。
effect-correct = 原记录保留不变，与更正一并显示。更正收到日期的，该单位的期限随之变动。
button-draft = 继续填写
button-continue = 继续
button-undertake = 确认
button-add-document = 提交
button-file = 申报
button-withdraw = 撤回
button-consent = 同意
button-return-incomplete = 退回
button-determine = 确定
button-call-for-review = 提请
button-begin-review = 发通知
button-assess-factor = 评估
button-extend = 延长
button-request-supplements = 要求
button-supply = 提交
button-close-request = 撤销
button-circulate = 发送
button-record-receipt = 登记
button-opine = 回复
button-record-no-opinion = 记录
button-determine-consistency = 认定
button-open-special-review = 转入
button-hear = 记录
button-submit-for-approval = 报批
button-approve = 批准
button-decline = 不批准
button-conclude = 通知
button-assign = 指定
button-recuse = 回避
button-share = 出示
button-ask-consent = 征求
button-answer-consent = 答复
button-correct = 更正

## choice: 各项行为的选项

outcome-passed = 通过
outcome-passed-with-conditions = 附条件通过
outcome-not-passed = 不予通过
position-agree = 同意
position-agree-with-conditions = 附条件同意
position-disagree = 不同意
position-no-competence = 不属于本单位职责
finding-agree = 意见一致
finding-differ = 意见不一致
finding-against = 意见一致反对结论建议
suggestion-agree = 各单位均同意结论建议。
suggestion-agree-if-conditions-fit = 各单位均同意，其中有附条件的；请判断各项条件能否相容。
suggestion-differ = 各单位意见不一致。
suggestion-against = 表明立场的单位均反对结论建议。
risk-none = 无明显风险
risk-manageable = 可以附加条件控制的风险
risk-unacceptable = 附加条件仍不能控制的风险
contract-tender = 招标
contract-draft = 拟签订，尚未签订
contract-signed-conditionally = 已签订，约定通过审查后生效
contract-signed-unconditionally = 已签订，未约定通过审查后生效
subject-procurement = 采购网络产品和服务
subject-product-line = 产品系列
subject-provider-range = 提供者在售的全部产品和服务
subject-data-processing = 数据处理活动
subject-foreign-listing = 赴国外上市
stops-all = 全部进行中的审查期限，包括各单位的回复期限
stops-not-opinions = 仅审查办公室的期限，各单位的回复期限继续计算
consent-granted = 同意
consent-refused = 不同意
silence-not-consistent = 按意见不一致处理
silence-no-objection = 依据{ $rule }按无异议处理
answer-outstanding = 尚未回复
answer-silent = 未回复
review-required = 需要审查
review-not-required = 不需要审查
effect-with-reasons = { $effect }：{ $reasons }
may-affect = 影响或可能影响国家安全
no-effect = 不影响国家安全

## caution: 提示，不妨碍行为

caution-signed-unconditionally = 合同已签订且未约定通过审查后生效；即使未通过审查，合同仍有约束力。
caution-in-use = 产品在审查结论作出前已投入使用；使用未经审查的产品将依《网络安全法》处理。
caution-returned-late = 退回补正宜在收到申报后 { $days } 个工作日内作出，现已超过。
caution-last-day-request = 今日为期限届满日；材料补齐之日期限即届满，不再有剩余工作日。
caution-after-term = 期限已于 { $due_on } 届满；本行为按逾期记录，仍然有效。
caution-without-effect = 意见是否一致已经认定；本回复存卷并显示，但不产生效力。

## refusal: 不能办理的理由与所需条件

refusal-wrong-party = 本行为应由{ $needed }办理，请由其提出。
refusal-not-party = 本单位未以该身份参与本案，请由参与本案的单位办理。
refusal-wrong-stage = 本案处于“{ $stage }”阶段；本行为应在下列阶段办理：{ $needed }。
refusal-case-over = 本案处于“{ $stage }”，已经终止；情况有变化的，请重新申报或者提请。
refusal-not-begun = 本案尚无内容；请先保存申报草稿或者提请审查。
refusal-wrong-regime = 本案适用的《办法》版本与所给版本不同，请按立案时的版本办理。
refusal-in-future = 日期 { $on } 晚于 { $today }，请填写不晚于 { $today } 的日期。
refusal-in-past = 日期 { $on } 早于今日（{ $today }）；只有审查办公室可以补录以纸质方式办理的行为，并须说明理由。
refusal-too-early = 日期 { $on } 早于其前一事项的日期 { $earliest }，请填写 { $earliest } 或者以后的日期。
refusal-paper-by-others = 以纸质方式办理的行为只能由审查办公室录入，请将纸质文件送交审查办公室。
refusal-missing = 尚缺：{ $what }。
refusal-unknown = 本版《办法》中没有{ $what }，请从列表中选择。
refusal-subject-mismatch = “{ $trigger }”不能作为审查“{ $subject }”的事由，请选择相应的事由。
refusal-nothing-to-file = 预判认为各项因素均不影响国家安全，无需申报；请留存预判及理由，或者重新评估。
refusal-too-few-users = 掌握超过 { $over } 名用户个人信息的方须申报，所填为 { $users } 名，请核对。
refusal-already-returned = 该申报已退回一次，不得再次退回；可以要求提供补充材料。
refusal-no-withdrawal-asked = 尚无撤回申报的申请；须先由{ $party }提出。
refusal-withdrawal-pending = 本单位已于 { $since } 申请撤回，请等待审查办公室同意。
refusal-factors-not-assessed = 下列因素尚未评估：{ $factors }。
refusal-extension-figure = 延长期限应为 { $days } 个工作日，所填为 { $asked } 个工作日。
refusal-extensions-used-up = 期限已延长 { $times } 次，《办法》不允许再次延长；请在期限内完成，材料不足的可以要求补充。
refusal-term-over = 期限已于 { $due_on } 届满，延长须在届满前作出。请办理到期事项，逾期办理仍然有效。
refusal-no-clock-runs = 目前没有进行中的审查期限，无可停止或者延长。
refusal-requests-open = 第 { $requests } 号补充材料要求尚未答复完毕；请等待补齐，或者撤销该要求。
refusal-no-requests = 本案未要求补充材料；如有材料，请作为文件提交。
refusal-no-such-request = 本案没有第 { $number } 号补充材料要求。
refusal-request-of-other = 该要求的对象是{ $addressee }，只能由其答复。
refusal-request-closed = 第 { $number } 号要求已于 { $on } 补齐或者撤销；如有其他材料，请作为文件提交。
refusal-no-such-item = 该要求没有待答复的第 { $item } 项，请选择待答复的事项。
refusal-no-such-document = 本案中没有本单位的该文件，请先提交。
refusal-document-exists = 该文件已在案卷中。
refusal-secrets-not-excluded = 请声明文件不含国家秘密。含有国家秘密的，不得进入本系统，应按国家有关保密规定处理。
refusal-recipients-missing = 还应当征求下列单位的意见：{ $recipients }。
refusal-no-department = 请至少指明一个保护工作部门，应当征求其意见。
refusal-not-recipient = 本轮未征求该单位意见；只能就已发送的结论建议回复。
refusal-receipt-unknown = 尚未登记{ $recipient }收到审查结论建议的日期，请先登记。
refusal-receipt-known = 已登记{ $recipient }于 { $on } 收到；如有错误，请更正记录。
refusal-already-answered = { $recipient }已于 { $on } 回复，以该回复为准。
refusal-not-overdue = { $recipient }的回复期限至 { $due_on } 届满，请等待或者催告。
refusal-not-overdue-unreceived = { $recipient }的回复期限尚未起算：未登记收到日期。
refusal-opinions-outstanding = 尚未收到下列单位的回复：{ $recipients }；请等待，或者在期限届满后记录未回复。
refusal-finding-contradicts = “{ $finding }”与各单位回复不符：{ $suggestion }
refusal-nobody-heard = 尚未听取相关部门和单位意见，请先记录听取意见的情况。
refusal-submission-made = 已经报批，正等待中央网信委决定。
refusal-submission-not-made = 尚未报批，须先由审查办公室报批。
refusal-conditions-omitted = 已征求意见或者已获批准的结论载有下列附加条件，不得遗漏：{ $conditions }；请一并写明，或者不填写附加条件，即以该结论所载为准。
refusal-conditions-added = 下列附加条件未载入已征求意见或者已获批准的结论：{ $conditions }；请删去，或者先就新的结论建议征求意见。
refusal-outcome-differs = 结论建议为“{ $proposed }”，不能通知“{ $given }”；请先就新的结论建议征求意见。
refusal-officer = { $officer }已承办本案或者已经回避，请另选承办人。
refusal-no-such-consent = 没有待答复的第 { $number } 号同意请求。
refusal-no-such-event = 记录中没有第 { $number } 项。
refusal-calendar = 无法计算届满日：{ $reason }。
refusal-by = { $sentence }（{ $provision }）

## missing: 必须具备的内容

missing-reasons = 理由
missing-title = 标题
missing-subject = 审查对象
missing-category = 产品和服务的类别
missing-why-major = 类别之外的产品和服务为何有重要影响
missing-provider = 产品和服务提供者
missing-recognition = 保护工作部门的运营者认定
missing-pre-assessment = 对下列因素的预判：{ $factor }
missing-material = { $material }
missing-clause = 载明下列承诺的条款：{ $undertaking }
missing-confirmation = 提供者对下列承诺的确认：{ $undertaking }
missing-items = 至少一项内容，且不得为空
missing-conditions = 至少一项附加条件
missing-days = 工作日数
missing-reply-by = 审查办公室确定的回复日期
missing-addressee = 对象
missing-rule = 所依据的规定
missing-heard = 听取了哪些部门和单位的意见
missing-signatory = 签署人
missing-officer = 承办人
unknown-trigger = 事由“{ $name }”
unknown-factor = 因素“{ $name }”
unknown-material = 材料“{ $name }”
unknown-undertaking = 承诺“{ $name }”
unknown-category = 类别“{ $name }”
unknown-member = 成员单位“{ $name }”

## record: 案件记录，每个事件一行

record-drafted = 保存申报草稿：{ $title }
record-undertakings-confirmed = 提供者确认 { $count } 项承诺
record-document-added = 提交文件：{ $title }
record-filed = 收到审查申报材料，起算确定期限。签署人：{ $signatory }
record-filed-again = 再次收到审查申报材料，确定期限继续计算。签署人：{ $signatory }
record-withdrawal-asked = { $party }申请撤回申报：{ $reasons }
record-withdrawn = 申报撤回：{ $reasons }
record-returned = 退回补正：{ $gaps }
record-review-required = 确定需要审查，已书面通知。拟征求意见的部门：{ $departments }。{ $reasons }
record-review-required-alone = 确定需要审查，已书面通知。{ $reasons }
record-review-not-required = 确定不需要审查，已书面通知。{ $reasons }
record-review-called = { $member }提请审查：{ $title }
record-review-begun = 已通知{ $addressees }，起算初步审查期限
record-review-begun-publicly = 已公开通知，起算初步审查期限
record-factor-assessed = 评估因素（{ $risk }）：{ $factor }
record-extended = { $term }延长 { $days } 个工作日：{ $reasons }
record-supplements-requested = 向{ $addressee }发出第 { $number } 号补充材料要求，共 { $items } 项；{ $stops }
record-stops-all = 全部审查期限停止计算
record-stops-not-opinions = 审查办公室的期限停止计算
record-supplied = 第 { $number } 号要求：已答复第 { $items } 项
record-items = { $items ->
       *[other] { $list }
    }
record-request-closed = 撤销第 { $number } 号补充材料要求：{ $reasons }
record-circulated = 审查结论建议第 { $round } 稿（{ $outcome }）发送 { $count } 个单位征求意见
record-circulated-reply-by = 审查结论建议第 { $round } 稿（{ $outcome }）发送 { $count } 个单位征求意见，请于 { $reply_by } 前回复
record-received = { $recipient }收到审查结论建议
record-opinion-given = { $recipient }书面回复：{ $position }
record-opinion-without-effect = { $recipient }在认定之后回复，不产生效力：{ $position }
record-silence = { $recipient }未回复，{ $treatment }：{ $reasons }
record-consistency = 认定“{ $finding }”：{ $reasons }
record-special-opened = 转入特别审查程序并通知：{ $reasons }
record-heard = 听取意见：{ $heard }
record-submitted = 报中央网信委批准：{ $summary }
record-approved = 中央网信委批准
record-approved-with-remarks = 中央网信委批准：{ $remarks }
record-declined = 中央网信委未予批准：{ $reasons }
record-concluded = 通知审查结论：{ $outcome }
record-concluded-with-conditions = 通知审查结论：{ $outcome }，附 { $count } 项条件
record-assigned = 指定承办人：{ $officer }
record-recused = { $officer }回避：{ $reasons }
record-shared = 向{ $with }出示{ $document }
record-consent-asked = 就向{ $to }披露{ $document }征求同意，用途：{ $purpose }
record-consent-asked-until = 就向{ $to }披露{ $document }征求同意，期限至 { $until }，用途：{ $purpose }
record-consent-granted = 第 { $number } 号同意请求：同意
record-consent-refused = 第 { $number } 号同意请求：不同意
record-corrected-receipt = 更正{ $recipient }的收到日期为 { $on }：{ $reasons }
record-corrected-wording = 更正第 { $number } 项记录：{ $text }（{ $reasons }）
record-signed = { $by }签署，{ $preparer }拟稿
record-signed-alone = { $by }一人拟稿并签署
record-on-paper = 审查办公室据纸质文件录入：{ $reason }
record-on-paper-for = 审查办公室代{ $party }据纸质文件录入：{ $reason }
record-entered-later = 于 { $on } 录入

## turn: 轮到谁办理

turn-of = { $who }：{ $act }
turn-waiting-replies = 等待 { $count } 份回复
turn-waiting-receipts = 等待 { $count } 个单位登记收到
turn-consulted = 征求意见的各单位
turn-who-many = { $first }等 { $count } 个单位
turn-waiting-supplements = 等待{ $who }补充材料
turn-nobody = 没有待办事项
turn-owner = 文件提供方{ $organisation }

## page: 各页通用

shell-name = 安审
shell-skip = 跳到正文
shell-nav = 导航
shell-crumbs = 当前位置
shell-sign-out = 退出
shell-receipt = 回执
shell-foot = 本系统不得处理国家秘密；涉密事项按国家有关保密规定办理。
shell-demo = 示例数据，无真实当事人和案件。
nav-desk = 我的事项
nav-docket = 案卷
nav-planner = 推演
nav-calculator = 工作日计算
col-case = 案件
col-turn = 轮到谁
col-what = 事项
col-since = 自
col-due = 届满日
col-term = 期限
col-article = 依据
col-start = 起算日（不计入）
col-used = 已用 / 规定
col-stopped = 停算
col-state = 状态
col-day = 日期
col-why = 理由
col-source = 出处
col-body = 单位
col-received = 收到
col-opinion = 回复意见
col-operator = 运营者
col-stage = 阶段
col-officers = 承办人
col-step = 步骤
col-basis = 日期来由
no-term = 无法定期限
same-as = 其他格式：
form-errors = 有 { $count } 处需要修改
form-optional = （选填）
form-missing = 请填写“{ $question }”。
form-unreadable = “{ $question }”无法识别，请改写后重新提交。
form-unknown = “{ $question }”所填名称不存在，请从所列名称中选择。
form-cancel = 返回，不办理
form-no-papers = 案卷中尚无本单位的文件。
form-recipient = 征求意见的单位
form-ask = 征求
form-on-paper = 纸质送达
form-must-be-asked = 应当征求

## page-public: 首页、登录与问题页

home-title = 网络安全审查：依条文，按日历
home-lead = 依《网络安全审查办法》办理申报、确定、审查、征求意见和结论。每个日期都说明如何计算，每项行为都标明条文。
home-open = 无需登录
home-calculator = 自某日起若干个工作日：哪些日子计入，哪些不计入，依据国务院办公厅哪一份通知。
home-planner = 申报之前推演审查时间表：最短、通常、最长。
sign-in-title = 登录
sign-in-organisation = 单位
sign-in-seat = 席位
sign-in-user = 用户名
sign-in-password = 密码
sign-in-wrong = 用户名与密码不符，请重新输入。
sign-in-demo = 示例账户
sign-in-demo-note = 每个席位一个账户，所录内容均非真实。
sign-in-demo-password = 密码均为：{ $password }
sign-in-accounts = 席位与用户名
trouble-not-found = 没有这个页面
trouble-not-found-detail = 地址有误，或者所指内容与本单位无关。
trouble-refused = 现在不能办理
trouble-forbidden = 您的席位不能办理此事
trouble-needed = 所需条件
trouble-conflict = 案件已有变化
trouble-conflict-detail = 在您查看之后他人已办理事项。您的操作未生效，请重新查看后再决定。
trouble-look-again = 重新查看案件
trouble-too-large = 文件过大
trouble-too-large-detail = 本系统接受不超过 { $megabytes } MB 的文件。请拆分文件，或者以存储介质送交审查办公室。
trouble-bad-request = 无法读取所提交的内容
trouble-session-over = 会话已结束
trouble-session-over-detail = 请重新登录。所填内容未提交，已保存的草稿仍在。
trouble-too-many = 尝试次数过多
trouble-too-many-detail = 请在 { $seconds } 秒后重试。
trouble-failed = 系统出现故障
trouble-failed-detail = 您的操作未生效。请重试；仍然失败的，请将下列编号告知系统管理员。
trouble-reference = 编号：{ $reference }
trouble-home = 返回首页

## page-desk: 我的事项

desk-title = 我的事项
desk-working-day = 本年第 { $number } 个工作日
desk-rest-day = 今日非工作日
desk-mine = 待您办理
desk-mine-count = 共 { $count } 项，按紧急程度排列
desk-mine-empty = 没有待您办理的事项。
desk-to-sign = 已拟稿，待您签署
desk-to-sign-note = 由同事拟稿，经您签署后生效
desk-returned = 退回您的稿件
desk-returned-note = 由您拟稿，未予签署；请重新拟稿或者撤下
desk-returned-what = { $what }：{ $remark }
desk-returned-look = 查看
desk-drafted = 已拟稿，等待签署
desk-drafted-note = 由本单位签署席位的同事签署
desk-colleagues = 由同事办理
desk-colleagues-note = 轮到本单位，但不属您的席位
desk-done-by = 由{ $seats }办理
desk-you-sign = 由同事拟稿，再由您签署
desk-installation = 本席位不参与案件办理。账户、席位、密钥和审计记录在服务器上以 { $command } 管理。
desk-all-cases = 查看全部案件
desk-stopped-title = 停止计算
desk-stopped-note = 等待补充材料，期限不计算
desk-waiting = 等待他人
desk-last-day = 今日届满
desk-left = 剩余工作日{ $days ->
       *[other] {""}
    }
desk-left-provisional = 剩余工作日{ $days ->
       *[other] {""}
    }
desk-late = 逾期工作日{ $days ->
       *[other] {""}
    }
desk-stopped = 停算工作日{ $days ->
       *[other] {""}
    }
desk-since = 等待天数{ $days ->
       *[other] {""}
    }

## page-case: 案件页

case-due-on = { $date } 届满
case-why = 这个日期怎么来的
case-terms = 期限一览
case-terms-picture = 期限图，下表内容相同
case-terms-table = 同样的内容，以表格表示
case-consultation = 各单位回复情况
case-acts = 您现在可以办理
case-acts-empty = 目前没有可以办理的事项。
case-acts-closed = 尚不能办理的事项及理由（{ $count }）
case-on-paper = 录入以纸质方式办理的行为
on-paper-for = 可代为录入：{ $parties }
on-paper-enter = 录入
on-paper-party = { $organisation }（{ $capacity }）
on-paper-note = 此处录入其他方以纸质方式办理的行为。该行为归于该方，以实际办理之日为准；记录中载明由审查办公室录入及其原因。
act-not-yet = 未到条件
case-record = 记录
case-record-empty = 尚无记录。
case-record-in-full = 全文
case-record-older = 更早的记录（{ $count }）
case-papers = 文件
case-papers-empty = 没有您可以查阅的文件。
case-papers-add = 提交文件
case-notices = 通知与回执
case-notices-empty = 尚无通知。
case-facts = 审查对象
case-parties = 各方
case-regime-replaced = 本案适用《{ $title }》，该办法已于 { $date } 被取代；本案仍适用该办法。
case-since = 自 { $date } 起
case-unnumbered = 尚未编号
paper-of = { $owner }，{ $date }
paper-reads = 已被查阅 { $count } 次
turn-big-left = { $days } 个工作日
turn-big-late = 逾期 { $days } 个工作日
turn-big-over = 期限已满
turn-big-last-day = 今日届满
turn-big-stopped = 停止计算
turn-big-no-term = 无法定期限
turn-big-under-way = 办理中
turn-big-done = 已终止
turn-left-when-running = 恢复后尚余 { $days } 个工作日
act-second-person = 须由本单位另一名持签署席位的人员审阅签署；在此之前不生效。
act-prepared = 已拟稿
act-prepared-by = { $person }于 { $date } 拟稿
act-give-back = 退回拟稿人
act-give-back-remark = 需要修改之处
act-sign-declaration = 本人已审阅以上内容，代表本单位签署。
act-sign = 签署
act-sign-title = 签署
act-send-for-signature = 送签
act-since = { $date }：{ $what }
act-moved-on = 拟稿之后案件有下列变化。请重新查看案件：仍应作出的，予以签署；否则退回拟稿人。
act-moved-on-now = 您阅览期间案件又有变化，尚未签署。请阅览新的情况，再予签署或者退回。
act-call-waits-on-desk = 提请审查由本单位联络员拟稿；待您签署的，见工作台。
act-returned = { $by }于{ $date }退回：{ $remark }
act-take-away = 撤下
act-own-draft = 由您拟稿，须由他人签署。
preview-starts = 今日办理的，{ $term }自次日起算 { $days } 个工作日，于 { $date } 届满。
preview-if-complete = 材料全部补齐的：{ $what }
preview-if-required = 确定需要审查的：{ $what }
preview-stops = 今日办理的，{ $term }停止计算，尚余 { $days } 个工作日。
preview-runs-again = 今日办理的，{ $term }恢复计算，于 { $date } 届满。
preview-moves = 今日办理的，{ $term }的届满日由 { $from } 改为 { $date }。
desk-before = 先{ $first }，再{ $then }
act-back-to-case = 返回案件
act-done = 已办理：{ $act }
act-sent-for-signature = 已拟稿并送签：{ $act }

## page-why: 日期由来

why-title = { $term }于 { $date } 届满
why-title-plain = 自 { $start } 起 { $days } 个工作日，于 { $date } 届满
why-summary = { $basis }（{ $start }）{ $days } 个工作日，当日不计入。
why-summary-plain = { $start } 当日不计入。
why-summary-stopped = 因补充材料，{ $days } 个工作日不计入。
why-summary-extended = 已延长 { $days } 个工作日。
why-big = 第 { $number } 日
why-end-of = { $date } 二十四时（北京时间）届满
why-days = 逐日
why-reasons = 理由与出处
why-span = { $from } 至 { $to }
why-weekday = { $weekday ->
        [1] 一
        [2] 二
        [3] 三
        [4] 四
        [5] 五
        [6] 六
       *[7] 日
    }
why-mark-start = 起
why-mark-holiday = 休
why-mark-stopped = 停
why-mark-number = { $number }
why-legend-start = 起算日，不计入
why-legend-counted = 计入，第几日
why-legend-make-up = 调休上班，计入
why-legend-holiday = 休：放假
why-legend-stopped = 停：补充材料期间
why-legend-weekend = 周末
why-legend-due = 届满日
why-legend-provisional = 该年度放假安排尚未公布
why-counted-days = 第 { $first } 日至第 { $last } 日

## page-filing: 分步申报

filing-steps = 申报步骤
filing-step-of = 第 { $number } 步，共 { $count } 步
filing-step-complete = 已完成
filing-step-here = 当前步骤
filing-step-open = 尚未完成
filing-saved = 已保存，尚未申报。
filing-saved-on = { $when } 保存
filing-gaps = 尚缺 { $count } 项
filing-papers = 已上传
filing-back = 返回上一步
filing-untitled = 新申报
filing-save-and-go = 保存并继续
filing-save = 保存并离开
filing-step-procurement = 采购
filing-step-recognition = 运营者认定
filing-step-pre-assessment = 预判
filing-step-undertakings = 承诺条款
filing-step-materials = 申报材料
filing-step-check = 核对
filing-step-sign = 签署
filing-q-procurement = 采购什么产品和服务？
filing-q-recognition = 由哪个部门认定为运营者？
filing-q-factor = 就此因素而言，是否影响或可能影响国家安全？
filing-q-undertakings = 协议的哪些条款载明承诺？
filing-q-materials = 上传申报材料
filing-q-check = 内容是否无误？
filing-q-sign = 签署并申报
filing-note-pre-assessment = 请就产品和服务投入使用后的情形作答。“可能影响”即应申报；“不影响”须有经得起检验的理由。
filing-note-undertakings = 请逐项填写条款。提供者将自行逐项确认，确认情况在此显示。
filing-note-sign = 网络安全审查办公室收到申报后即起算期限，并即时出具编号回执。
filing-field-title = 标题
filing-field-title-hint = 便于双方识别本案，例如“调度网核心路由设备采购”。
filing-field-product = 产品或者服务
filing-field-version = 版本或者型号
filing-field-category = 类别
filing-field-why-major = 为何有重要影响
filing-field-why-major-hint = 仅类别之外的产品和服务须填写。
filing-field-provider = 产品和服务提供者
filing-field-amount = 金额
filing-field-currency = 币种
filing-field-contract = 合同进展
filing-field-contract-hint = 宜在签订前申报，或者约定通过审查后生效。
filing-field-in-use = 投入使用日期
filing-field-department = 保护工作部门
filing-field-notice = 认定通知文号
filing-field-notice-on = 认定通知日期
filing-field-guideline = 所用预判指南及版本
filing-field-effect = 判断
filing-field-reasons = 理由
filing-field-clause = { $undertaking }
filing-field-clause-hint = 文件及条款，例如“主协议第 12.3 条”。
filing-field-material = 文件种类
filing-field-file = 文件
filing-field-file-title = 文件标题
filing-field-no-secret = 声明
filing-field-no-secret-statement = 该文件不含国家秘密。
filing-field-follows = 所承接的前案
filing-upload = 上传
filing-file = 签署并申报
undertaking-title = 确认承诺
undertaking-question = 本单位承诺：
undertaking-clause = 载于：{ $clause }
undertaking-no-clause = 运营者尚未填写条款。
undertaking-confirmed = 已确认

## page-office: 征求意见与案卷

consultation-title = 征求意见
consultation-round = 审查结论建议第 { $round } 稿
consultation-count = 已回复 { $replied } / { $count }
consultation-proposed = “{ $outcome }”，{ $date } 发送
consultation-reply-by = 请于 { $date } 前回复（审查办公室自定）
consultation-suggestion = 根据各单位回复：{ $suggestion }
consultation-finding = 已认定：{ $finding }
consultation-not-received = 尚未收到
consultation-silent = 未回复，{ $treatment }
docket-title = 案卷
docket-count = 共 { $count } 件，按紧急程度排列
docket-filter = 查询
docket-empty = 没有符合条件的案件，请减少筛选条件。
docket-pages = 分页
docket-start = « 回到最紧急的
docket-after = 下一页 ›
docket-search = 案号、标题或者当事人
docket-stage = 阶段
docket-scope = 范围
docket-any = 不限

## page-plan: 计算与推演

calculator-title = 工作日计算
calculator-lead = 依据国务院办公厅放假安排通知，包括调休上班日。
calculator-from = 起算日（不计入）
calculator-days = 工作日数
calculator-count = 计算
calculator-stops = 不计入的期间
calculator-stops-hint = 要求提供之日仍计入，补齐之日不计入。
calculator-stop-from = 要求日
calculator-stop-to = 补齐日
calculator-known = 已公布的安排截至 { $date }。
planner-title = 时间表推演
planner-lead = 假设推演：未给出日期的步骤，一律按期限最后一日推算。
planner-given = 已知条件
planner-timetable = 时间表
planner-shown = 详见下方
planner-show = 查看
planner-filed = 收到申报材料之日
planner-regime = 《办法》版本
planner-extended = 延长
planner-extended-statement = 初步审查延长期限
planner-special-extension = 特别审查延长
field-factor-assessed = 已评估：{ $risk }
planner-known = { $step }之日
planner-count = 推演
planner-basis-given = 已知
planner-basis-law = 法定最后一日
planner-basis-none = 无法定期限，按当日推算
planner-term = { $days } 个工作日
planner-days = 期限合计 { $days } 个工作日
planner-no-promise = 补充材料期间不计入，逾期不产生结论；实际时间可能更长。

## page-design: 页面组成

design-title = 页面组成
design-lead = 纸与墨，一线红。
design-tones = 颜色
design-tone-ink = 墨：文字
design-tone-act = 蓝：可以办理
design-tone-seal = 红：页首线、逾期、届满日
design-tone-run = 青：进行中
design-tone-done = 绿：完成
design-tone-stop = 赭（斜纹）：停止计算
design-tone-prov = 紫（虚线）：暂定
design-type = 字体
design-states = 状态
design-acts = 行为
design-notes = 提示
design-form = 表单

## field: 各项行为表单的问题

field-reasons = 理由
field-reasons-hint = 记入案件记录；有通知的，一并写入通知。
field-remarks = 意见
field-review-required = 是否需要审查？
field-departments = 以后应征求意见的保护工作部门
field-departments-hint = 认定该运营者的部门必须征求，无需勾选。
field-gaps = 全部缺失事项
field-gaps-hint = 一次性列明，不得再次退回。
field-factor = 考虑因素
field-risk = 评估
field-days = 延长多少个工作日
field-addressee = 向谁要求？
field-addressee-provider-hint = 运营者看不到所问事项和答复内容。
field-items = 逐项列明所需材料
items-asked = 所需材料
field-items-hint = 全部补齐后方恢复计算期限。
field-stops = 哪些期限停止计算？
field-request = 哪一号要求？
field-request-number = 第 { $number } 号要求
field-answered = 第 { $item } 项：{ $question }
field-answered-hint = 选择答复本项的文件，文件须先提交。
field-outcome = 结论
field-conditions = 附加条件
field-conditions-hint = 每项均成为受监督的义务。
field-conclusion-conditions-hint = 不填写即以已征求意见或者已获批准的结论所载为准。每项均成为受监督的义务。
field-summary = 论证
field-summary-proposal-hint = 供成员单位和有关部门阅读。
field-summary-submission = 报批说明
field-enclosed = 随附文件
field-enclosed-hint = 仅限回复意见所必需。
field-recipients = 征求哪些单位的意见？
field-reply-by = 回复日期
field-reply-by-hint = 《办法》未规定本轮期限；该日期由审查办公室自定，并如此标明。
field-recipient = 哪个单位？
field-position = 立场
field-opinion = 意见
field-treatment = 如何处理未回复？
field-treatment-not-consistent = 按意见不一致处理
field-treatment-no-objection = 依据审查办公室的规定按无异议处理
field-rule = 所依据的规定
field-rule-hint = 仅按无异议处理时填写：规定的文号和名称。
field-finding = 意见是否一致？
field-finding-agree-hint = 下一步通知审查结论。
field-finding-differ-hint = 下一步转入特别审查程序。
field-finding-against-hint = 修改结论建议，或者转入特别审查程序。
field-heard = 听取了哪些部门和单位
field-heard-body = 其中属于本系统用户的单位
field-heard-body-hint = 自登记之日起，该单位可以看到本案存在，以及听取其意见的记录。
field-record = 意见摘要
field-notice = 如何通知？
field-notice-written = 书面通知
field-notice-public = 无法确定对象的，公开通知
field-notice-to = 通知对象
field-notice-text = 公开通知文本
field-notice-written-hint = 书面通知的，须填写此项。
field-notice-public-hint = 公开通知的，须填写此项。
field-officer = 承办人
field-conflict = 利害关系
field-document = 文件
field-with = 向谁
field-to = 拟披露对象
field-purpose = 用途
field-until = 期限至
field-consent = 哪一号请求？
field-consent-of = 第 { $number } 号：向{ $to }披露{ $document }，用途：{ $purpose }
field-consent-answer = 答复
field-correction = 更正什么？
field-correction-receipt = 收到日期
field-correction-wording = 记录文字
field-correction-receipt-hint = 更正收到日期的，须填写此项。
field-correction-wording-hint = 更正记录文字的，须填写此项。
field-received-on = 正确的日期
field-entry = 记录编号
field-text = 正确的文字
field-title = 标题
field-subject-kind = 审查对象的种类
field-subject = 产品和服务
field-grounds = 为何影响或可能影响国家安全
field-operator = 运营者
field-provider = 提供者
field-none = 不指明
field-paper-on = 办理日期
field-paper-reason = 为何未在系统内办理
field-paper-hint = 仅用于以纸质方式办理的事项。逾期如实记录，均可录入。
field-on-behalf-of = 代何方录入
field-paper-on-hint = 填写实际办理之日，而非录入之日。逾期如实记录，均可录入。
field-signatory = 签署人
unit-working-days = 个工作日
unit-entries = （记录编号）

## server
server-folder = 无法使用目录 { $folder }：{ $reason }；请用 --data 指定其他目录，或者调整其权限
# 上下各句的组成部分：操作系统拒绝的原因。
reason-address-in-use = 该地址已被其他程序占用
reason-address-elsewhere = 本机没有这个地址
reason-denied = 当前用户没有权限
reason-missing = 不存在
reason-not-a-folder = 路径中有一段是文件
reason-a-folder = 这是目录
reason-read-only = 磁盘只读
reason-full = 磁盘已满
reason-of-the-system = { $error }
server-folder-in-use = 目录 { $folder } 正被另一进程使用；请先停止该进程
server-key-missing = 缺少密钥文件 { $file }，没有它就无法读取已存的文件；请从保管处放回
server-key-broken = { $file } 不是密钥；请放回属于本系统的密钥文件
server-schema-newer = 数据库结构为第 { $found } 版，本程序只支持到第 { $known } 版；请使用更新的程序
server-address = 无法监听 { $address }：{ $reason }；请用 --listen 另选地址
server-database-foreign = { $folder } 中的数据库不是本程序建立的；请用 --data 指定其他目录
server-database-damaged = 无法读取 { $folder } 中的数据库；请检查磁盘和文件权限，或者以备份替换
server-database-setting = { $folder } 所在磁盘不支持数据库设置 { $setting }={ $wanted }；请使用本地磁盘
server-thread = 系统未能为本程序分配线程；请提高进程数限制
server-vault = 无法打开 { $folder } 中的文件库；请检查磁盘和目录权限
server-runtime = 服务无法运行：{ $reason }
server-reached-at = 服务地址：{ $address }

## demo
demo-accounts-unwritable = 无法把账号写入 { $file }：{ $reason }；请用 --accounts 指定其他文件
demo-password = 示例账号如下，密码均为 { $password }
demo-look-first = 建议先看网络安全审查办公室承办人的工作台：哪些逾期、哪些停算、轮到谁办理。

## cli of the running system
cli-about-serve = 在指定目录上运行服务
cli-about-demo = 运行一套完整的示例系统
cli-help-data = 系统数据目录；不存在时自动建立
cli-help-listen = 监听地址（默认 127.0.0.1:8080）
cli-help-accounts = 将示例账号以 JSON 写入该文件
cli-value-dir = 目录
cli-value-addr = 地址

## admin
admin-migrated = 数据库结构与本程序一致
admin-seeded = 已生成 { $cases } 件案件，共 { $events } 条记录
admin-difference = 案件 { $case } 的 { $field }：存储值 { $stored }，按记录应为 { $expected }
admin-checked = 已核对 { $cases } 件案件、{ $events } 条记录，发现 { $found } 处差异
seats-two-administrators = 任何人不得同时担任 { $first } 和 { $second }；请将其中一个席位授予他人
seats-administrator-at-cases = 担任 { $administrator } 的人不得担任其他席位；请将 { $seat } 授予他人
seats-of-other-kind = { $kind } 类单位没有席位 { $seat }；请选用该类单位的席位
admin-not-found = 没有该单位、人员或者令牌；可用 org list 和 user list 查询
admin-password = 密码：{ $password }
admin-token = 令牌（仅显示一次）：{ $token }
admin-done = 已完成
admin-unknown-seat = 没有席位 { $seat }；可选：{ $seats }
admin-unknown-kind = 没有类别 { $kind }；可选：{ $kinds }
cli-about-admin = 建立和维护系统
cli-about-admin-migrate = 将数据库更新到本程序的结构
cli-about-admin-check = 重放全部案件并与存储内容核对
cli-about-admin-seed = 生成供测量用的案件
cli-about-admin-org = 单位
cli-about-admin-org-list = 列出单位
cli-about-admin-org-add = 新增单位
cli-about-admin-user = 人员和席位
cli-about-admin-user-list = 列出单位的人员
cli-about-admin-user-add = 新增人员；密码自动生成，仅显示一次
cli-about-admin-user-disable = 停用账号
cli-about-admin-token = 程序令牌
cli-about-admin-token-add = 生成令牌，仅显示一次
cli-about-admin-token-revoke = 撤销令牌
cli-help-cases = 案件数
cli-help-seed = 随机种子；相同种子生成相同案件
cli-help-kind = 类别：operator、provider、office、body、commission 或者 installation
cli-help-zh = 中文名称
cli-help-en = 英文名称
cli-help-body = 机关代码，例如 MIIT
cli-help-one-person = 经批准，该单位由一人经办并签署
cli-help-as = 以何种身份被征求意见：member、department 或者 other；可重复
cli-help-org = 单位标识
cli-help-user = 用户名
cli-help-seat = 席位；可重复
cli-help-name = 令牌名称
cli-value-name = 名称
cli-value-number = 数

## problem: 请求出错时的说明

problem-not-found = 这里什么也没有
problem-not-found-detail = 请核对地址；与贵单位无关的内容同样不予显示
problem-not-signed-in = 请先登录
problem-not-signed-in-detail = 请登录，或者使用有效的程序令牌
problem-sign-in = 登录失败
problem-sign-in-detail = 用户名或者密码有误，请重新输入
problem-denied = 您无权办理此事
problem-refused = 《办法》不允许这样办理
problem-stale = 案件已有变化
problem-stale-detail = 案件现为第 { $current } 版，您看到的是第 { $seen } 版；请重新载入后再办理
problem-moved-on = 拟稿之后案件已有变化
problem-moved-on-detail = 拟稿之后：{ $events }；案件现处于“{ $stage }”；请重新查看案件，以 If-Match "{ $current }" 确认签署，或者重新拟稿
problem-moved-on-unseen-detail = 拟稿之后案件已进入“{ $stage }”；请重新查看案件，以 If-Match "{ $current }" 确认签署，或者重新拟稿
problem-returned = 此项行为已退回拟稿人
problem-returned-detail = 该项行为已退回拟稿人，请重新拟稿后再签署
problem-not-signable = 此项行为不能签署
problem-not-signable-detail = 待签署的行为已无法读取，请撤下后重新拟办
problem-not-prepared = 此项行为须由他人拟办
problem-not-prepared-detail = “{ $act }”须由两人办理：请本单位另一人拟办后再签署
problem-input = 填写的内容有误
problem-missing-detail = 缺少 { $field }，请填写
problem-form-detail = { $field } 无法识别：{ $reason }
problem-place-detail = 清单中没有这个位置；请去掉 { $field }，从头查询
problem-unknown-detail = { $field } 中的“{ $name }”不存在，请选用已有名称
problem-choice-detail = { $field } 中的“{ $name }”不存在，请从下列名称中选用：{ $choices }
problem-kind-detail = { $field } 应为{ $wanted }，请更正
problem-kind-number = 非负整数
problem-kind-text = 文本
problem-kind-truth = true 或者 false
problem-kind-list = 列表
problem-kind-object = 含有命名字段的对象
problem-kind-other = 接口说明规定的形式
problem-date-detail = { $field } 中的“{ $text }”不是日期，请写作 2021-09-01
problem-item-number-detail = { $field } 中的“{ $text }”不是事项序号，请写作 1
problem-recipient-detail = { $field } 中的“{ $text }”不是征求意见的对象，请写作 member:MIIT、department:NEA 或者 other:代码
problem-too-long-detail = { $field } 超过 { $max }，请缩短
problem-taken-detail = “{ $name }”已被使用，请另选
problem-user-name-detail = { $field } 只能使用小写字母、数字、点、下划线、连字符和 @，请另选
problem-weak-password-detail = 密码至少 { $min } 个字符，且不得为常见密码，请另选
problem-unknown-field-detail = 没有名为“{ $field }”的字段，请删去或更正
problem-malformed-detail = 请求内容自第 { $line } 行第 { $column } 列起不符合 JSON 格式，请更正
problem-unreadable-detail = 请求无法识别，请核对地址、请求头和内容格式
problem-broke-off-detail = 请求内容未完整到达，未作任何办理；请重新发送
problem-media-type = 不接受此种请求格式
problem-media-type-detail = 请使用 { $wanted }
problem-too-large = 请求过大
problem-too-large-detail = 最多接受 { $max } 字节，请减小后再发送
problem-kept-detail = 所发送的内容超过系统可保存的长度，未作任何变更；请缩短
problem-empty-detail = 文件内容为空，请选择正确的文件
problem-broken-upload = 上传中断
problem-broken-upload-detail = 文件未完整到达，未作任何保存；请重新上传
problem-secrecy-mark = 国家秘密不得进入本系统
problem-secrecy-mark-detail = 文件带有“{ $mark }”密级标志，未作任何保存；请按国家秘密管理渠道处理，在本系统中仅以文号指引
problem-damaged = 文件无法读取
problem-damaged-detail = 所存文件未通过校验，不予显示；请告知系统管理员
problem-too-many = 尝试次数过多
problem-too-many-detail = 请在 { $seconds } 秒后再试
problem-etag-detail = If-Match 应为案件应答中的 ETag；请载入案件后发送其标签
problem-key-form-detail = Idempotency-Key 应为 1 至 { $max } 个可打印 ASCII 字符且不含空格，请更换
problem-key-reused = 请求编号已用于其他请求
problem-key-reused-detail = Idempotency-Key “{ $key }”属于另一请求，请更换
problem-conflict = 其间已有其他变更
problem-conflict-detail = 所涉内容已有变化，请重新载入
problem-closed-account = 账户已停用
problem-closed-account-detail = 请联系本系统安全管理员
problem-fate-unknown = 办理结果不明
problem-fate-unknown-detail = 请以同一 Idempotency-Key 再次请求，或者再次提交同一表单：最多只会办理一次
problem-unavailable = 系统暂不可用
problem-unavailable-detail = 未作任何变更，请稍后再试
problem-busy = 请求过多
problem-busy-detail = 系统暂时无法接受更多请求，请稍后再试
problem-timeout = 请求超时
problem-timeout-detail = 请求未及时到达，请重新发送
problem-method = 此处不支持该操作
problem-method-detail = 该地址不支持此方法，请查阅接口说明
problem-cross-site = 请求来自其他网站
problem-cross-site-detail = 请从本系统的页面提交，未作任何变更
problem-set-up = 系统未作相应配置
problem-set-up-detail = 请告知系统管理员
problem-internal = 系统出错
problem-internal-detail = 未作任何变更；请重试，如仍出错请告知系统管理员
denied-other-party = 此项行为应由本案其他当事人办理
denied-other-seat = 此项行为须由{ $seats }办理，请转交相应人员
denied-prepared-by-signer = 您拟办的行为须由本单位另一人签署
denied-prepared-elsewhere = 只能签署本单位拟办的行为
denied-not-owner = 文件属于其他单位，请由其所有者出示
denied-outside-circle = 该单位不在本案知悉范围内，请先征得所有者同意
denied-no-consent = 文件所有者尚未同意，请先征得同意
denied-other-administrator = 此事属于{ $seat }的职责

## seat: 席位

seat-preparer = 经办人
seat-signatory = 签署人
seat-viewer = 查阅人
seat-intake = 受理人员
seat-case-officer = 承办人
seat-director = 负责人
seat-complaints-officer = 举报受理人员
seat-liaison = 联络员
seat-secretary = 秘书
seat-approver = 批准人
seat-system-administrator = 系统管理员
seat-security-administrator = 安全管理员
seat-auditor = 审计员

## calendar: 日历中的一天

calendar-working = 工作日
calendar-make-up = 工作日：{ $holiday }调休上班

## reads: 文件查阅记录

paper-reads-title = 查阅记录
reads-title = “{ $title }”的查阅记录
reads-effect = 每次查阅均先作记录，后提供内容。
reads-row = { $when }：{ $organisation }，{ $person }（{ $seat }），依据规则 { $rule }
docket-ended = 仅显示已结束的案件
reads-none = 尚无人查阅。
upload-effect = 文件归贵单位所有，除贵单位出示外，仅审查办公室可以查阅。
api-title = 程序接口
api-lead = /api/v1 下的操作；OpenAPI 3.1 完整说明见
