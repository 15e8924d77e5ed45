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
