/** The unit's own name for itself, and the time that a report is about: they narrow nothing. */
export const ourselves =
  '(?:(?:我|本|全)(?:[局委办镇乡厅县市区街处校院旗站所]|单位|机关|部门|街道|行政机关|中心|地区)|局机关|街道(?:办事处)?|[镇乡区县市]政府|各级各部门)';
export const thisYear =
  '(?:20\\d{2}年(?:度|1月1日至12月31日)?|本年度?|年度|全年|当年|年内|今年(?:以来)?|一年(?:来|间)|报告期内)';

/** 非我局制作, 不属于本行政机关: whatever the unit calls itself. */
export const plainly = (words: string): string =>
  words.replace(/[我本](?:行政机关|机关|单位|部门|街道|中心|[局委办镇乡厅处院所站])/g, '本机关');
