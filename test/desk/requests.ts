/** An invented ledger of requests, with what each row counts for, decided before it is written down in one style or another. */

export interface Request {
  /** The year it came in and the day. */
  readonly received: readonly [number, number, number];
  readonly answered: readonly [number, number, number] | null;
  /** Column of table 三. */
  readonly column: string;
  /** Row of table 三; null: not answered. */
  readonly row: string | null;
}

const columns = [
  'naturalPerson',
  'naturalPerson',
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
];

/** What two styles write for a row of table 三. */
export const outcomeValues: Readonly<Record<string, readonly [plain: string, loose: string]>> = {
  granted: ['予以公开', '全部公开'],
  grantedInPart: ['部分公开', '区分处理'],
  'denied.stateSecret': ['不予公开-国家秘密', '1.属于国家秘密'],
  'denied.thirdPartyRights': ['不予公开（商业秘密）', '保护第三方合法权益'],
  'denied.deliberative': ['不予公开：过程性信息', '属于四类过程性信息'],
  'denied.administrativeQuery': ['属于行政查询事项', '不动产登记资料查询'],
  'unavailable.notHeld': ['本机关不掌握相关政府信息', '信息不存在'],
  'unavailable.mustBeCreated': ['没有现成信息需要另行制作', '需加工汇总，无现成'],
  'unavailable.unclear': ['补正后申请内容仍不明确', '补正后仍不明确'],
  'notProcessed.petition': ['信访举报投诉类申请', '以申请形式投诉'],
  'notProcessed.repeated': ['重复申请', '不予处理（重复）'],
  'otherOutcome.correctionOverdue': ['逾期不补正', '超期未补正'],
  'otherOutcome.other': ['申请人撤回', '其他'],
};

export const applicantValues: Readonly<Record<string, readonly [plain: string, loose: string]>> = {
  naturalPerson: ['自然人', '公民'],
  business: ['商业企业', '企业'],
  research: ['科研机构', '科研院所'],
  publicWelfare: ['社会公益组织', '基金会'],
  legalService: ['法律服务机构', '律所'],
  otherOrganization: ['其他', '村委会'],
};

/** 400 requests of 2024 to 2026 as seen for 2025: answered in the year, in the next, not at all. */
export function requests(count = 400): Request[] {
  const rows = Object.keys(outcomeValues);
  return Array.from({ length: count }, (_, index): Request => {
    const carried = index % 11 === 0;
    const month = 1 + (index % 12);
    const received = [carried ? 2024 : 2025, carried ? 12 : month, 1 + (index % 27)] as const;
    const open = index % 17 === 3;
    const late = index % 19 === 5;
    const answered = open
      ? null
      : late
        ? ([2026, 1, 1 + (index % 20)] as const)
        : ([2025, carried ? 1 : 12, 28] as const);
    return {
      received,
      answered,
      column: columns[(index * 5) % columns.length]!,
      row: open ? null : rows[(index * 7) % rows.length]!,
    };
  });
}
