package org.aixin.registry.benefit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.aixin.contracts.RecipientCategory;
import org.aixin.persistence.scope.AcrossScopes;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** SQL of how far benefits are known. */
@Mapper
@AcrossScopes("no row of anybody; that the caller keeps the area was asked before")
interface CoverageMapper {

    /** A row of {@code benefit_coverage}. */
    record Coverage(
            String divisionCode,
            BenefitProgramme programme,
            String prefix,
            RecipientCategory category,
            YearMonth month,
            LocalDate monthEnd,
            String toldBy,
            Instant toldAt) {}

    /** A later month never gives way to an earlier one. */
    @Insert("""
            insert into benefit_coverage
                (division_code, programme, prefix, category, month, month_end, version, told_by, told_at)
            values (#{divisionCode}, #{programme}, #{prefix}, #{category}, #{month}, #{monthEnd}, 1, #{toldBy},
                #{toldAt})
            on duplicate key update
                version = if(values(month) >= month, version + 1, version),
                told_by = if(values(month) >= month, values(told_by), told_by),
                told_at = if(values(month) >= month, values(told_at), told_at),
                month_end = if(values(month) >= month, values(month_end), month_end),
                month = greatest(month, values(month))
            """)
    int tell(Coverage coverage);

    /** What was told of the area itself, and of those around it. */
    @Select("""
            <script>
            select division_code, programme, prefix, category, month, month_end, told_by, told_at
            from benefit_coverage where division_code in
            <foreach collection="codes" item="code" open="(" separator="," close=")">#{code}</foreach>
            order by division_code, programme
            </script>
            """)
    List<Coverage> of(List<String> codes);
}
