import { wording } from '@huigu/ui'

/** Under `record` in every application that shows records of the API. */
export const records = wording(
  {
    refunded: '已退',
    quantity: '× {quantity} {unit}',
    formula: '{paid} × {frequency} × {channel}',
    newFirst: '{card} 开卡，首次消费',
    newRepeat: '{card} 开卡，{previous} 消费过',
    neverBefore: '{card} 开卡，此前没有消费',
    before: '上次消费 {previous}，相隔 {days} 天',
    scheme: '方案 {code} 第 {version} 版',
    refund: '退货单 {number}',
    lunarDay: '农历 {year} 年{month}{day}',
    decade: '{decade}后',
    zodiac: '属{animal}',
  },
  {
    refunded: 'Refunded',
    quantity: '× {quantity} {unit}',
    formula: '{paid} × {frequency} × {channel}',
    newFirst: 'Card of {card}, first purchase',
    newRepeat: 'Card of {card}, purchased before on {previous}',
    neverBefore: 'Card of {card}, never purchased before',
    before: 'Purchased before on {previous}, {days} days earlier',
    scheme: 'Scheme {code}, version {version}',
    refund: 'Refund {number}',
    lunarDay: '{year}, lunar {month} {day}',
    decade: 'born in the {decade}s',
    zodiac: 'Year of the {animal}',
  },
)
