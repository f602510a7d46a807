package org.aixin.bench.plan;

import java.util.List;

/** What cadres write, without a word about who it is about. */
final class Phrases {

    static final List<String> CONTACT_NOTES =
            List.of("电话了解近况,生活正常。", "微信视频聊天,精神状态不错。", "提醒按时缴纳居民医保。", "询问身体情况,按时服药。", "告知近期天气变化,注意保暖。", "了解家中庄稼和收入情况。");

    static final List<String> VISIT_NOTES =
            List.of("入户查看住房和用火用电安全。", "一起打扫院落,拉家常。", "查看床铺被褥和取暖情况。", "对照手册讲解可享受的政策。", "了解就医用药和报销情况。", "节前走访,送上慰问品。");

    static final List<String> CHILD_NOTES = List.of("了解学习成绩和在校表现。", "与监护人沟通假期安全。", "鼓励多读书,询问心愿。", "检查作业,提醒防溺水。");

    static final List<String> DIFFICULTIES =
            List.of("看病交通不便", "自来水管冬季上冻", "屋顶局部漏雨", "农忙缺劳力", "残疾证到期需换证", "银行卡失效待补办", "轮椅损坏", "取暖煤不足");

    static final List<String> CHILD_DIFFICULTIES = List.of("缺少课外辅导", "上学路远", "冬季校服不足", "情绪低落需要陪伴");

    static final List<String> DEEDS =
            List.of("陪同到卫生院体检", "代办慢病卡", "帮助收割打碾", "修好门窗", "代缴水电费", "联系安装路灯", "帮助申请临时救助", "接送复诊", "代办残疾证换证");

    private Phrases() {}
}
