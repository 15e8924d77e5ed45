//! What the sample cases are about.

/// What operators buy: the words, and the category where the version of the Measures has it.
pub(super) const PRODUCTS: &[(&str, &str)] = &[
    ("核心路由设备", "core_network"),
    ("骨干网交换设备", "core_network"),
    ("数据中心服务器", "servers"),
    ("高性能计算集群", "servers"),
    ("大容量存储阵列", "storage"),
    ("备份存储系统", "storage"),
    ("交易数据库软件", "databases"),
    ("调度系统应用软件", "databases"),
    ("边界防护设备", "security"),
    ("入侵检测系统", "security"),
    ("政务云计算服务", "cloud"),
    ("灾备云计算服务", "cloud"),
];

/// Where they buy it for.
pub(super) const PLACES: &[&str] = &[
    "华北区域",
    "华东区域",
    "华南区域",
    "西南区域",
    "西北区域",
    "东北区域",
    "一号中心",
    "二号中心",
    "灾备中心",
    "调度中心",
];

/// What the Office asks for.
pub(super) const QUESTIONS: &[&str] = &[
    "主要部件来源清单",
    "供应渠道说明",
    "漏洞修复记录",
    "远程维护方式说明",
    "数据流向图",
    "备件储备计划",
];

/// Reasons that the sample acts give.
pub(super) const REASONS: &str = "示例数据：理由从略。";
/// What a condition asks for.
pub(super) const CONDITION: &str = "在合同中约定备件储备不少于十二个月。";
