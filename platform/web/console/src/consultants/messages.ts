import { wording } from '@huigu/ui'

export const consultants = wording(
  {
    title: '顾问',
    create: '新建顾问',
    code: '编码',
    name: '姓名',
    store: '门店',
    phone: '手机号',
    group: '顾问组',
    groupHint: '可选择，也可输入新的组名',
    none: '还没有顾问',
    noneHint: '顾问建立后，可在「员工」中为其开通登录。',
    done: '顾问已创建',
  },
  {
    title: 'Consultants',
    create: 'New consultant',
    code: 'Code',
    name: 'Name',
    store: 'Store',
    phone: 'Phone',
    group: 'Group',
    groupHint: 'Choose one or type a new one',
    none: 'There are no consultants yet',
    noneHint: 'Once there, a consultant can be given a sign-in under Staff.',
    done: 'Consultant created',
  },
)
