import { expect, it } from 'vitest';
import { known, party } from '../../../test/exchange/known-contracts.ts';
import type { KnownContract } from '../known-contract.ts';
import { findDoubts } from './find-doubts.ts';

/** What is ordinary stays silent: nobody reads a list of doubts that are none. */
const isSilent = (contracts: readonly KnownContract[]) =>
  expect(findDoubts(contracts, { threshold: '5000000' })).toStrictEqual({ doubts: [], limits: [] });

it('licences of one patent to many firms', () => {
  isSilent(
    Array.from({ length: 12 }, (_, at) =>
      known(`l${at}`, {
        buyer: party(`第${at}号机床有限公司`),
        projectName: '一种叶片检测装置专利普通实施许可',
        subject: '许可实施发明专利“一种叶片检测装置”',
        type: 'licence',
        signedOn: `2024-05-${String((at % 3) + 1).padStart(2, '0')}`,
        total: '900000',
        technical: '900000',
      }),
    ),
  );
});

it('yearly renewals, above the threshold and below it, with the year in the name and without', () => {
  const renewed = (name: (year: number) => string, amount: string) =>
    [2021, 2022, 2023, 2024].map((year) =>
      known(`y${year}`, {
        projectName: name(year),
        subject: '检测系统的年度技术支持',
        type: 'service',
        signedOn: `${year}-01-10`,
        total: amount,
        technical: amount,
      }),
    );
  isSilent(renewed((year) => `检测系统${year}年度技术支持服务`, '6000000'));
  isSilent(renewed(() => '检测系统年度技术支持服务', '6000000'));
  isSilent(renewed(() => '检测系统年度技术支持服务', '3000000'));
});

it('renewals that are signed a little before the year is over, where the name says the year', () => {
  isSilent([
    known('a', { projectName: '2024年度检测系统运维服务', subject: '', signedOn: '2024-01-10' }),
    known('b', { projectName: '2025年度检测系统运维服务', subject: '', signedOn: '2024-12-20' }),
  ]);
});

it('a framework with clearly different projects, signed on one day for one amount', () => {
  const projects = [
    ['城市交通信号优化算法研究', '研究城市路口信号配时算法'],
    ['地下管网泄漏监测装置研制', '研制供水管网的泄漏监测装置'],
    ['桥梁索力无线传感节点设计', '设计测量斜拉索索力的无线节点'],
    ['污泥低温干化工艺试验', '试验污泥的低温干化工艺'],
  ];
  isSilent(projects.map(([projectName, subject], at) => known(`f${at}`, { projectName, subject })));
  isSilent(projects.map(([, subject], at) => known(`g${at}`, { projectName: '智慧城市框架技术开发合同', subject })));
  isSilent(
    projects.map(([projectName], at) =>
      known(`h${at}`, { projectName, subject: '乙方按框架协议向甲方提供技术开发，内容见任务书' }),
    ),
  );
});

it('monthly orders of the same kind for the same amount', () => {
  isSilent(
    [3, 4, 5, 6].map((month) =>
      known(`m${month}`, {
        projectName: '材料性能月度检测',
        signedOn: `2024-0${month}-01`,
        total: '50000',
        technical: '50000',
      }),
    ),
  );
});

it('a draft, whatever it looks like', () => isSilent([known('a'), known('b', { state: 'draft' })]));

it('parties of which nothing is known', () => {
  const nobody = { seller: party(' '), buyer: party('') };
  isSilent([known('a', nobody), known('b', nobody)]);
});
