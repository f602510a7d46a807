package org.aixin.persistence.crypto;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** A person's name, normalised: no blanks around or between Chinese characters, one kind of middle dot. */
public final class PersonName extends Sensitive {

    private static final int LONGEST = 50;
    private static final Pattern SHAPE = Pattern.compile("[\\p{IsHan}\\p{L}·' ]{2,}");
    private static final Pattern DOTS = Pattern.compile("[·•・‧∙]|(?<=\\p{IsHan})\\.(?=\\p{IsHan})");
    private static final Pattern BLANKS_OF_CHINESE = Pattern.compile("(?<=[\\p{IsHan}·])\\s+|\\s+(?=[\\p{IsHan}·])");

    /** Surnames of two characters that are met in practice; any other name has a surname of one. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "夏侯", "端木", "独孤", "南宫", "宇文", "长孙", "司空",
            "轩辕", "申屠", "澹台", "公羊", "赫连", "呼延", "拓跋", "完颜", "万俟", "闻人", "百里", "东郭", "西门", "钟离", "鲜于", "太史", "濮阳", "淳于",
            "单于", "宗政", "公冶", "太叔", "仲孙", "左丘", "梁丘", "第五");

    private PersonName(String value) {
        super(value);
    }

    /** @throws MalformedPersonalData {@code name-malformed} */
    public static PersonName parse(String text) {
        var name = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        name = DOTS.matcher(name).replaceAll("·");
        name = BLANKS_OF_CHINESE.matcher(name).replaceAll("");
        if (name.codePointCount(0, name.length()) > LONGEST
                || !SHAPE.matcher(name).matches()) {
            throw new MalformedPersonalData("name-malformed");
        }
        return new PersonName(name);
    }

    /** A name that was checked before it was stored. */
    public static PersonName stored(Sensitive opened) {
        return new PersonName(opened.reveal());
    }

    /** What stands before the given name: for the search by surname. */
    public Sensitive surname() {
        var name = reveal();
        int dot = name.indexOf('·');
        if (dot > 0) {
            return Sensitive.of(name.substring(0, dot));
        }
        if (name.length() > 2 && COMPOUND.contains(name.substring(0, 2))) {
            return Sensitive.of(name.substring(0, 2));
        }
        return Sensitive.of(first());
    }

    /** {@code 张*}: one star however long the name is, so that the length tells nothing. */
    @Override
    public String masked() {
        return first() + "*";
    }

    private String first() {
        return reveal().substring(0, reveal().offsetByCodePoints(0, 1));
    }
}
