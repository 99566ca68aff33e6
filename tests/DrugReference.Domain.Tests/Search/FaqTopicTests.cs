using DrugReference.Domain.Monographs;
using DrugReference.Domain.Search;

namespace DrugReference.Domain.Tests.Search;

public sealed class FaqTopicTests
{
    [Theory]
    [InlineData("What dosage of testamab is recommended?", SectionKind.Dosage)]
    [InlineData("Which side effects are the most common?", SectionKind.SideEffects)]
    [InlineData("What should be done about an infusion reaction?", SectionKind.SideEffects)]
    [InlineData("Can it be given to pregnant women?", SectionKind.Pregnancy)]
    [InlineData("What is the dose while breastfeeding?", SectionKind.Pregnancy)]
    [InlineData("What should be monitored?", SectionKind.Monitoring)]
    [InlineData("Is it safe if there are liver or kidney problems?", SectionKind.Precautions)]
    [InlineData("Can patients receive vaccines?", SectionKind.Interactions)]
    [InlineData("How is it administered?", SectionKind.Preparation)]
    [InlineData("How is it different from traditional chemotherapy?", SectionKind.HowItWorks)]
    [InlineData("Why?", SectionKind.Other)]
    public void Of_SaysWhichSectionAQuestionBelongsTo(string question, SectionKind expected) => Assert.Equal(expected, FaqTopic.Of(question));
}
