package io.github.belvo4j.guide.cookbook;

import static java.util.Comparator.comparing;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.EmploymentRecordsApi.ListEmploymentRecordsQuery;
import io.github.belvo4j.model.EmploymentRecord;
import io.github.belvo4j.model.EmploymentRecordDetail;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

record EmploymentHistory(Belvo belvo) {

    /** The jobs of the latest report, in the order in which they began. */
    List<EmploymentRecordDetail> jobs(String link) {
        return belvo.employmentRecords().list(new ListEmploymentRecordsQuery().link(link)).stream()
                .max(comparing(EmploymentRecord::getCollectedAt))
                .map(EmploymentRecord::getEmploymentRecords)
                .orElse(List.of())
                .stream()
                .sorted(comparing(EmploymentRecordDetail::getStartDate))
                .toList();
    }

    /** The number of days in a period without any job; overlapping jobs count once. */
    static long daysWithoutJob(List<EmploymentRecordDetail> jobs, LocalDate first, LocalDate last) {
        long days = 0;
        LocalDate next = first;
        for (EmploymentRecordDetail job : jobs) {
            if (!job.getStartDate().isAfter(last)) {
                days += Math.max(0, ChronoUnit.DAYS.between(next, job.getStartDate()));
                LocalDate end = job.getEndDate() == null ? last : job.getEndDate();
                next = end.isBefore(next) ? next : end.plusDays(1);
            }
        }
        return days + Math.max(0, ChronoUnit.DAYS.between(next, last.plusDays(1)));
    }
}
