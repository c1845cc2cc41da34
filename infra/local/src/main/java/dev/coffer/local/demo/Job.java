package dev.coffer.local.demo;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What somebody does. */
record Job(String title, String department) {
  private static final List<Job> CHIEFS =
      List.of(
          new Job("Chief Financial Officer", "Finance"),
          new Job("Chief Technology Officer", "Engineering"),
          new Job("Chief Operating Officer", "Operations"),
          new Job("Chief Marketing Officer", "Marketing"),
          new Job("Chief Revenue Officer", "Sales"),
          new Job("Chief People Officer", "Human Resources"),
          new Job("Chief Information Security Officer", "Information Technology"),
          new Job("Co-founder", "Executive"),
          new Job("Managing Director", "Executive"));

  private static final List<String> DEPARTMENTS =
      List.of(
          "Sales",
          "Marketing",
          "Engineering",
          "Finance",
          "Operations",
          "Human Resources",
          "Information Technology",
          "Customer Success",
          "Procurement",
          "Legal");

  private static final Map<String, List<String>> STAFF =
      Map.of(
          "Sales",
          List.of("Account Executive", "Sales Development Representative", "Sales Engineer"),
          "Marketing",
          List.of("Content Strategist", "Demand Generation Specialist", "Brand Designer"),
          "Engineering",
          List.of("Software Engineer", "Site Reliability Engineer", "Data Scientist"),
          "Finance",
          List.of("Financial Analyst", "Senior Accountant", "Treasury Analyst"),
          "Operations",
          List.of("Logistics Planner", "Operations Analyst", "Quality Engineer"),
          "Human Resources",
          List.of("Recruiter", "Compensation Analyst", "HR Business Partner"),
          "Information Technology",
          List.of("Systems Administrator", "Security Analyst", "Network Engineer"),
          "Customer Success",
          List.of("Support Engineer", "Onboarding Specialist", "Solutions Consultant"),
          "Procurement",
          List.of("Buyer", "Category Specialist", "Sourcing Analyst"),
          "Legal",
          List.of("Corporate Counsel", "Paralegal", "Compliance Analyst"));

  private static final List<String> VICES =
      List.of("VP of %s", "Vice President, %s", "SVP %s", "Regional Vice President, %s");
  private static final List<String> DIRECTORS =
      List.of("Director of %s", "Head of %s", "Senior Director, %s", "%s Director, Europe");
  private static final List<String> MANAGERS =
      List.of("%s Manager", "Senior Manager, %s", "%s Team Lead", "Regional Manager, %s");

  static final Job CHIEF_EXECUTIVE = new Job("Chief Executive Officer", "Executive");

  /** Some job: 4% chiefs, 8% vice presidents, 16% directors, 30% managers, the rest staff. */
  static Job next(RandomGenerator random) {
    int level = random.nextInt(100);
    if (level < 4) {
      return Pick.one(CHIEFS, random);
    }
    String department = Pick.one(DEPARTMENTS, random);
    List<String> titles =
        level < 12
            ? VICES
            : level < 28
                ? DIRECTORS
                : level < 58 ? MANAGERS : STAFF.getOrDefault(department, List.of());
    return new Job(Pick.one(titles, random).replace("%s", department), department);
  }
}
