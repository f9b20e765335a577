import { wording } from '@huigu/ui'

export const privacy = wording(
  {
    action: '个人信息请求',
    reason: '原因',
    export: {
      action: '导出个人信息',
      title: '导出 {name} 的个人信息',
      hint: '所保存的全部内容，含完整的号码与地址，下载为一个 JSON 文件，交给本人。谁在何时因何导出，会被记录。',
      reasonHint: '例如：本人到店申请副本',
      submit: '导出',
      done: '已导出',
    },
    views: {
      action: '谁看过完整信息',
      title: '谁看过 {name} 的完整信息',
      none: '还没有人看过',
      formerStaff: '已离职员工',
      separator: '、',
      why: '原因：{reason}',
      field: { PHONE: '手机号', ID_NUMBER: '证件号', ADDRESS: '地址', EXPORT: '全部内容（导出）' },
    },
    erase: {
      action: '删除个人信息',
      title: '删除 {name} 的个人信息',
      gone: '会删除，无法恢复',
      goneList:
        '姓名、卡号、手机号、证件号、地址、生日、性别与备注；标签、自定义字段与授权；会员卡链接与登录，即刻失效；绑定、合并与留存商品里写下的说明。曾合并到此的会员一并删除。',
      stays: '会保留，不再指向任何人',
      staysList:
        '消费与退款、各项统计、绑定关系、开卡日期与门店；已结算的奖励分文不变。查看记录和这次删除也会留档。',
      reasonHint: '例如：本人书面申请；请勿写下姓名或号码',
      confirm: '输入卡号 {cardNumber} 以确认',
      submit: '永久删除',
      done: '个人信息已删除',
      doneHint: '于 {moment} 应要求删除。消费与统计仍在，但不再指向任何人；本页此后打不开。',
    },
  },
  {
    action: 'Personal data',
    reason: 'Reason',
    export: {
      action: 'Export a copy',
      title: 'Export the personal data of {name}',
      hint: 'Everything that is kept, numbers and address in full, as one JSON file for the person. Who exported it, when and why, is recorded.',
      reasonHint: 'For example: asked for a copy in the store',
      submit: 'Export',
      done: 'Exported',
    },
    views: {
      action: 'Who saw it in full',
      title: 'Who saw the data of {name} in full',
      none: 'Nobody so far',
      formerStaff: 'Somebody who has left',
      separator: ', ',
      why: 'Reason: {reason}',
      field: { PHONE: 'Phone', ID_NUMBER: 'ID number', ADDRESS: 'Address', EXPORT: 'Everything, as a copy' },
    },
    erase: {
      action: 'Erase for good',
      title: 'Erase the personal data of {name}',
      gone: 'Goes for good',
      goneList:
        'Name, card numbers, phone, ID number, address, birthday, gender and note; tags, custom fields and consents; links to the card and sessions, which end at once; what was written at bindings, merges and goods in store. So does that of members who were merged into this one.',
      stays: 'Stays and tells of nobody',
      staysList:
        'Purchases and refunds, figures, bindings, day of issue and store; no reward moves by a cent. Who saw what, and this erasure, stay on record.',
      reasonHint: 'For example: asked in writing; no name or number, please',
      confirm: 'Type the card number {cardNumber} to confirm',
      submit: 'Erase for good',
      done: 'The personal data is erased',
      doneHint:
        'Erased on request, {moment}. Purchases and figures stand and tell of nobody; this page does not open again.',
    },
  },
)
