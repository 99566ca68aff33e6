namespace DrugReference.Domain.Monographs;

/// <summary>What a section of a monograph is about, however its heading was worded.</summary>
public enum SectionKind
{
    /// <summary>A heading that is not one of the known ones; the section is kept all the same.</summary>
    Other,

    /// <summary>Boxed warning of a label.</summary>
    BoxedWarning,

    /// <summary>Indication, class and mechanism.</summary>
    Usage,

    /// <summary>Brand names and other names.</summary>
    AlternateNames,

    /// <summary>Pharmacodynamics and pharmacokinetics.</summary>
    HowItWorks,

    /// <summary>Doses and who gets them.</summary>
    Dosage,

    /// <summary>Holding, reducing and stopping the dose.</summary>
    DoseModification,

    /// <summary>Reconstitution, dilution, infusion.</summary>
    Preparation,

    /// <summary>Adverse reactions.</summary>
    SideEffects,

    /// <summary>Who must not have the drug.</summary>
    Contraindications,

    /// <summary>Other drugs and food.</summary>
    Interactions,

    /// <summary>Pregnancy, contraception, breast-feeding.</summary>
    Pregnancy,

    /// <summary>The drug in short.</summary>
    Summary,

    /// <summary>Combinations with other drugs.</summary>
    Combinations,

    /// <summary>Precautions and warnings.</summary>
    Precautions,

    /// <summary>What to measure, and when.</summary>
    Monitoring,

    /// <summary>Questions and answers.</summary>
    Faqs,

    /// <summary>Where the statements come from.</summary>
    Sources,
}
