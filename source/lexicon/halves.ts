/** Characters that are halves of words: which may stand alone, and what they may stand beside (loneCharacters.ts). */

/** Halves of words that stand alone nowhere in the language of offices: 依法障公众, 公信息. */
export const neverAlone = `
务府息障讼询馈络址策悉晰途径渠构绩措施讯序众碍监督训贯彻履善拓夯固革践谐氛围契筹括涵载媒纪秩隐私辖域垃圾污染疾疗贫困扶贷税缴赔偿晓咨档案典畴
阶迅速妥谨慎廉洁舆峻申公议诉范培励惩健畅梳颁析估
`;

/** Characters that join whole words. */
export const particles = `
的地得了着过和与及或并而且在对于为由从向将把被让使以就按经自至到等各该本我其此每所均都也已未不无有是能可应须需要会又还更较最共中后前内外上下
年月日第
`;

/** Characters that are put before a whole word, and behind one: 新媒体, 强监管, 按规定; 执行力, 信息数. */
export const putBefore = `
季新总强优促抓保稳提惠共涉按依年月日现特预深重全各副老大小多为以再未已均上下中内外前后省市县区两双三被把将化规专项级有更要处部密设镇企出村居
从由对与和及或等所可应需须在于向
`;
export const putBehind = `
性化率力量数期册报准实员家室处科股办网类型版费业厅局委会所院校区表栏点线制级层人者项条组品款权法论学界库队地和及与的等为更需有应可须于在向或
被把将从由对按依据经自至后前中上下内外
`;

/** Pairs of characters that stand side by side in right text and that a dictionary lacks: neither has lost its other half there. */
export const rightPairs = `
再行 失泄 作气 高发 摘牌 挂牌 授牌 铭牌 揭牌 走流 惠及 提级 备役 预备 依规 按规 问等 所示 季通 途经 系根 招投 动产 三农 如图 答记 征集 作部 直观 专项 居务 厂务 法务 征询 全生 设有 典编 涉密 权责 质效
三务 新媒 预决 议案 信度 公信 内设 国务 国政 所列 概况 予以 信箱 总计 三校 人社 此文 要闻 维度 造业 实实 震灾 上岗 业链 可研 农用 就医 稳就 未予 把准 计为 来件 顺延 前置 音视 见箱 医保 自查 子目 支队
交警 交巡 政民 东城 学城 据统 优服 细则 牌证 层级 宣城 招用 及征 会商 书面 不动 任组 起止 近平 习近 警种 作群 广覆 属单 水环 厅属 县直 市直 区直 区属 所属 市属 省属 中宣 大宗 高频 频次 融媒 会办 会签
函告 函询 函复 电询 面询 面签 自建 自办 自审 续聘 增聘 专聘 外聘 聘请 选聘
`;
